/**
 * Recognises where the text of a page came from. Comments, names of editors and wikitext enter, {@link
 * org.tributary.article.provenance.Finding findings} leave: which page a text was taken from, and how that is known. Nothing is
 * looked up, and nothing of what was read is kept in a finding but the title it names.
 */
@NullMarked
package org.tributary.article.provenance;

import org.jspecify.annotations.NullMarked;
