/**
 * The index kept by Lucene in a folder of this machine. What enters: states of pages, queries; what leaves: hits. The
 * position in the topic is part of every commit, so index and position are never apart. No other package knows Lucene.
 */
@NullMarked
package org.tributary.search.index.lucene;

import org.jspecify.annotations.NullMarked;
