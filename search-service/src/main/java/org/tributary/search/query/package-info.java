/**
 * What somebody looks for. What enters: the words as typed; what leaves: one tree of expressions, which every index
 * understands. Nothing that a person types is an error here: what cannot be understood is taken as words, or left out.
 */
@NullMarked
package org.tributary.search.query;

import org.jspecify.annotations.NullMarked;
