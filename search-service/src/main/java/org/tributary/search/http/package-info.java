/**
 * What people and programs ask, over HTTP. What enters: parameters; what leaves: JSON, pages and problems. Nothing is
 * decided here but whether the parameters make sense.
 */
@NullMarked
package org.tributary.search.http;

import org.jspecify.annotations.NullMarked;
