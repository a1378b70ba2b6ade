/**
 * Keeping who wrote which words of a page. What was found enters, in parts; the same parts leave, with what they were
 * found from. Whatever a wiki hides takes all of it away at once: it is found again without the hidden text.
 */
@NullMarked
package org.tributary.article.store.authorship;

import org.jspecify.annotations.NullMarked;
