/**
 * Finds text that was taken over word for word. Wikitext enters; words leave as numbers, and of those the few that make a
 * text findable. Quotations, templates, footnotes and comments are no words of a page. No word leaves: what is kept are
 * hashes of eight words each.
 */
@NullMarked
package org.tributary.article.provenance.text;

import org.jspecify.annotations.NullMarked;
