/**
 * In: transactions that take out of storage what is hidden. Out: a vacuum soon after them. Never: waiting for somebody who
 * still reads what was there before; it is tried again instead.
 */
@NullMarked
package org.tributary.article.store.vacuum;

import org.jspecify.annotations.NullMarked;
