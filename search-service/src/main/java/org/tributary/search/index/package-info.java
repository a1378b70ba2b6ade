/**
 * The index as the rest of search sees it. What enters: states of pages and queries; what leaves: hits. Which library
 * keeps the index is never visible from here.
 */
@NullMarked
package org.tributary.search.index;

import org.jspecify.annotations.NullMarked;
