/**
 * What changed between two texts: lines, words within lines, and lines that moved. Two texts enter, rows leave; work is
 * bounded in size and time, and a difference that was cut short says so.
 */
@NullMarked
package org.tributary.article.diff;

import org.jspecify.annotations.NullMarked;
