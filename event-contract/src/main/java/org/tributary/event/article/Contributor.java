package org.tributary.event.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of those who made an article.
 *
 * @param userId the account's number, null for everybody without an account
 * @param userText the name last seen; null when hidden
 * @param isBot whether the wiki called it a bot at any of these edits
 * @param edits how many revisions of the article, 1 or more
 * @param minorEdits how many of them were marked minor
 */
public record Contributor(
        ContributorKind kind,
        @Nullable Long userId,
        @Nullable String userText,
        boolean isBot,
        long edits,
        long minorEdits,
        Instant firstEditDt,
        Instant lastEditDt) {}
