/**
 * What an article change means for search. What enters: article changes, in any order and any number of times; what leaves:
 * the state of each page, and what has to be written because of it. Pure: no clock, no index, no Kafka.
 */
@NullMarked
package org.tributary.search.document;

import org.jspecify.annotations.NullMarked;
