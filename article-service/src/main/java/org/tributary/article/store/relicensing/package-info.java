/**
 * Which articles are still to be told of again because an operator stated another licence. A statement enters with the
 * transaction that makes it, pages leave in the order of their numbers; which licence that is is not kept here.
 */
@NullMarked
package org.tributary.article.store.relicensing;

import org.jspecify.annotations.NullMarked;
