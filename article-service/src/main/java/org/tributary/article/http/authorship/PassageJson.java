package org.tributary.article.http.authorship;

import java.util.List;

/**
 * A place where a phrase stands, and who wrote it.
 *
 * @param text what was found, as wide as was asked for
 * @param offset where it begins in the text of the revision, in UTF-16 units
 */
record PassageJson(String text, int offset, List<RunJson> runs) {}
