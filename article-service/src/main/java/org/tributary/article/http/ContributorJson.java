package org.tributary.article.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.article.contribution.Contributed;
import org.tributary.article.reading.contributors.ContributorsQuery;
import org.tributary.event.article.ContributorKind;

/** A contributor, as it is told over HTTP. */
record ContributorJson(
        ContributorKind kind,
        @Nullable Long userId,
        @Nullable String userText,
        List<String> names,
        boolean isBot,
        long edits,
        long minorEdits,
        long revertedEdits,
        long growthBytes,
        Instant firstEditDt,
        long firstRevId,
        Instant lastEditDt,
        long lastRevId) {

    ContributorJson {
        names = List.copyOf(names);
    }

    static ContributorJson of(Contributed one) {
        return new ContributorJson(
                one.kind(),
                one.userId(),
                one.userText(),
                one.names(),
                one.isBot(),
                one.edits(),
                one.minorEdits(),
                one.revertedEdits(),
                one.growthBytes(),
                one.first().revDt(),
                one.first().revId(),
                one.last().revDt(),
                one.last().revId());
    }

    /**
     * Part of a list of contributors.
     *
     * @param contributorsTotal how many contributors the whole list has
     * @param editsTotal how many edits of theirs count
     */
    record Page(List<ContributorJson> items, @Nullable String next, long contributorsTotal, long editsTotal) {
        Page {
            items = List.copyOf(items);
        }

        static Page of(ContributorsQuery.Answer answer) {
            return new Page(
                    answer.items().stream().map(ContributorJson::of).toList(),
                    answer.next().orElse(null),
                    answer.total(),
                    answer.edits());
        }
    }
}
