package org.tributary.article.page;

/**
 * A difference, made ready to be shown.
 *
 * @param table HTML, escaped
 * @param otherSubject the title of the second revision's page where that is another page; else empty
 */
record DiffPage(
        RevisionLine from, RevisionLine to, String table, String summary, boolean isCoarse, String otherSubject) {}
