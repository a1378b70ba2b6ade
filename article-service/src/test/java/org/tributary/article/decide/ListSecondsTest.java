package org.tributary.article.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tributary.article.Events;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.repair.DivergenceKind;

/** A wiki's clock has seconds and no more, and two things may happen in one. */
final class ListSecondsTest {
    private final Events page = new Events(new WikiId("examplewiki"), 1, "Neuron");
    private ArticleState state = ArticleState.unseen(PageKey.of("examplewiki", 1));

    @Test
    void what_was_stated_in_the_second_in_which_a_list_was_shown_stays_until_a_later_list() {
        apply(page.create(Events.revision(10, "text 10")));
        apply(page.edit(Events.revision(12, "text 12")));
        apply(page.restate(100, Events.revision(11, "text 11"), RestateReason.IMPORT, false));

        Outcome.Compared tied = (Outcome.Compared) apply(list(100));

        assertThat(tied.changes()).isEmpty();
        assertThat(tied.divergences())
                .as("what the wiki is asked about again")
                .containsExactly(new Divergence(
                        DivergenceKind.REVISION_EXTRA, new HistoryPoint(Events.at(11), new RevisionId(11)), false));

        apply(list(101));

        assertThat(Objects.requireNonNull(state.held().get(new RevisionId(11))).isWithdrawn())
                .isTrue();
    }

    private PageChange list(long second) {
        return page.list(second, null, null, 12L, Events.revision(10, "text 10"), Events.revision(12, "text 12"));
    }

    private Outcome apply(PageChange change) {
        Outcome outcome = ArticleDecision.decide(state, Arrival.of(change, null), null, 5);
        if (outcome instanceof Outcome.Applied applied) {
            state = applied.next();
        } else if (outcome instanceof Outcome.Compared compared) {
            state = compared.next();
        }
        return outcome;
    }
}
