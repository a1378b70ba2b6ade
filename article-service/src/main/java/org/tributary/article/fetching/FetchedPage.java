package org.tributary.article.fetching;

/**
 * A page as its site gave it.
 *
 * @param body its HTML or its text
 * @param isHtml which of the two
 */
public record FetchedPage(String body, boolean isHtml) {}
