/**
 * In: a revision that is shown, with its text. Out: the text as harmless HTML, made once and kept for a while. Never:
 * anything of a text that whoever asks has not just read, and so may not show.
 */
@NullMarked
package org.tributary.article.reading.html;

import org.jspecify.annotations.NullMarked;
