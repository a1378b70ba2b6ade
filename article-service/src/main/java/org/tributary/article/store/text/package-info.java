/**
 * Every text of every page, each kept once under its SHA-256. What enters: texts as they arrive, one page at a time under
 * that page's lock; what leaves: the same bytes, proved by their hash, or an error that says what is damaged. Which
 * revision has which text is known elsewhere; nothing here ever changes a text.
 */
@NullMarked
package org.tributary.article.store.text;

import org.jspecify.annotations.NullMarked;
