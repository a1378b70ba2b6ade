/**
 * Follows tokens from one text to the next. Texts enter, each the next one of its page; for each of them its tokens
 * leave. First whole paragraphs are found again, anywhere in the past, then whole sentences; what remains of the old
 * and the new text is compared token by token. Editors, dates and the reasons for which a revision is refused before it
 * gets here are none of this package's business.
 */
@NullMarked
package org.tributary.article.authorship.trace;

import org.jspecify.annotations.NullMarked;
