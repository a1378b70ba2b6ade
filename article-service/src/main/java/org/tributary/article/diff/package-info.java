/**
 * What changed between two texts: lines, and words within lines. Two texts enter, rows leave; work is bounded, and a
 * difference that was cut short says so.
 */
@NullMarked
package org.tributary.article.diff;

import org.jspecify.annotations.NullMarked;
