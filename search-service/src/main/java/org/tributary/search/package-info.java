/**
 * Article changes become search. What enters: {@code tributary.article-change}; what leaves: answers to queries. The index
 * can be thrown away at any time and built again from the topic.
 */
@NullMarked
package org.tributary.search;

import org.jspecify.annotations.NullMarked;
