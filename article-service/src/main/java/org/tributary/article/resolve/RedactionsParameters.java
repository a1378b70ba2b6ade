package org.tributary.article.resolve;

import org.jspecify.annotations.Nullable;
import org.tributary.article.store.receipt.Redactions;
import org.tributary.article.store.receipt.Subscribers;
import org.tributary.frame.Problem;

/** What can be asked about redactions, for pages and programs alike. */
public record RedactionsParameters(
        @Nullable String wiki,
        @Nullable String subscriber,
        @Nullable String unacknowledged,
        @Nullable String limit,
        @Nullable String cursor) {
    private static final int LIMIT_MAX = 500;

    /**
     * The question.
     *
     * @param fallback how many where no limit is given
     */
    public Redactions.Question question(int fallback) {
        String name = given(subscriber);
        if (name != null && !Subscribers.isName(name)) {
            throw Problem.badParameter("subscriber", "the name of a subscriber is wanted");
        }
        String wikiId = given(wiki);
        return new Redactions.Question(
                wikiId == null ? null : Parameters.wikiId(wikiId),
                name,
                Parameters.flag("unacknowledged", unacknowledged).orElse(false),
                after(),
                Parameters.limit(limit, fallback, LIMIT_MAX));
    }

    private long after() {
        String text = given(cursor);
        try {
            return text == null ? 0 : Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw Problem.badParameter("cursor", "this is not a cursor that was given out");
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
