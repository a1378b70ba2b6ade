package org.tributary.article.http.authorship;

import org.tributary.article.reading.authors.Author;

/**
 * What is left of an editor's words.
 *
 * @param bytes of these tokens in UTF-8
 * @param percent of all tokens: 0 to 100
 */
record ShareJson(Author editor, int tokens, long bytes, double percent) {}
