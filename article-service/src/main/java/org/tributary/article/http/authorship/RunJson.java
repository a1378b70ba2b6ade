package org.tributary.article.http.authorship;

import java.time.Instant;
import org.tributary.article.reading.authors.Author;

/**
 * Tokens that stand behind one another and came from one revision.
 *
 * @param text as it stands in the revision that was asked for
 * @param tokens how many
 * @param revId the revision that first brought them
 * @param revDt when that was made
 * @param editor who made that
 */
record RunJson(String text, int tokens, long revId, Instant revDt, Author editor) {}
