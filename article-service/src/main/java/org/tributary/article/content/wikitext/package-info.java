/**
 * Reads wikitext. Source enters, {@link org.tributary.article.content.wikitext.Piece pieces} leave in the order they
 * are read: text, elements that always nest properly, templates by name. Every character is looked at a bounded number
 * of times, so hostile text costs no more than long text. Templates are never expanded and nothing is ever fetched.
 */
@NullMarked
package org.tributary.article.content.wikitext;

import org.jspecify.annotations.NullMarked;
