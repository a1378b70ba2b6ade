/**
 * Pages of other sites, fetched because somebody named their address. An address enters, a text leaves, or a problem that
 * says why not. Nothing inside the network that this runs in is ever asked, unless an operator allows it; nothing is kept.
 */
@NullMarked
package org.tributary.article.fetching;

import org.jspecify.annotations.NullMarked;
