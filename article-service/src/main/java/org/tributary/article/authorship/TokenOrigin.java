package org.tributary.article.authorship;

/**
 * A token of a revision and where it comes from, without what became of it in between.
 *
 * @param str in lower case
 * @param origin the revision that first brought it
 */
public record TokenOrigin(String str, AcceptedRevision origin) {}
