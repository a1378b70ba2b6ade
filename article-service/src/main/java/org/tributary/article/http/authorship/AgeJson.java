package org.tributary.article.http.authorship;

/**
 * What is left of the words of one year.
 *
 * @param percent of all tokens: 0 to 100
 */
record AgeJson(int year, int tokens, double percent) {}
