/**
 * Reads {@code tributary.article-change} into an index. What enters: records, in the order of their partitions; what leaves:
 * an index that has every one of them and knows how far it read. A record is never applied half, and never confirmed
 * before the index holds it.
 */
@NullMarked
package org.tributary.search.follow;

import org.jspecify.annotations.NullMarked;
