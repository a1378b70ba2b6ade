/**
 * Which tokens of a new text are tokens of the old one. Two lists of words enter, for each new place the old one it
 * continues leaves, in ascending order, exactly as CPython's {@code difflib.Differ} compares lines up to version 3.13.
 * Work is bounded; nothing here recurses.
 */
@NullMarked
package org.tributary.article.authorship.align;

import org.jspecify.annotations.NullMarked;
