package org.tributary.article.resolve;

import jakarta.inject.Singleton;
import java.util.List;
import org.tributary.article.contribution.Choice;
import org.tributary.article.contribution.Contributed;
import org.tributary.article.contribution.Order;
import org.tributary.article.reading.contributors.ContributionReader;
import org.tributary.article.reading.contributors.ContributorsQuery;
import org.tributary.event.identity.PageKey;
import org.tributary.frame.Problem;

/** Answers who made an article, for pages and programs alike. */
@Singleton
public final class Contributing {
    private final ContributionReader reader;

    Contributing(ContributionReader reader) {
        this.reader = reader;
    }

    /** Everybody whose edits count, in an order. */
    public List<Contributed> all(PageKey page, Choice choice, Order order) {
        return reader.by(page, choice, order);
    }

    /** A part of that; 400 for a cursor that was not given out. */
    public ContributorsQuery.Answer answer(PageKey page, ContributorsQuery query) {
        try {
            return query.of(all(page, query.choice(), query.order()));
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("cursor", "this is not a cursor that was given out for this list");
        }
    }
}
