package org.tributary.article.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.article.Events;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.Sha1;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.event.repair.DivergenceKind;

/** What the wiki's list of a page's revisions does to an article, and what it is found to differ in. */
final class ListDecisionTest {
    private final Events page = new Events(new WikiId("examplewiki"), 1, "Neuron");
    private ArticleState state = ArticleState.unseen(PageKey.of("examplewiki", 1));

    @Test
    void a_list_of_what_is_held_changes_nothing() {
        held(10, 11);

        Outcome.Compared compared =
                compared(list(100, 11, Events.revision(10, "text 10"), Events.revision(11, "text 11")));

        assertThat(compared.changes()).isEmpty();
        assertThat(compared.divergences()).isEmpty();
    }

    @Test
    void a_revision_that_is_not_listed_is_withdrawn() {
        held(10, 11, 12);

        Outcome.Compared compared =
                compared(list(100, 12, Events.revision(10, "text 10"), Events.revision(12, "text 12")));

        assertThat(compared.divergences())
                .containsExactly(new Divergence(DivergenceKind.REVISION_EXTRA, point(11), true));
        assertThat(compared.changes()).singleElement().satisfies(change -> {
            assertThat(change.effect()).isEqualTo(Change.Effect.REDACTED);
            assertThat(Objects.requireNonNull(change.revision()).revision().comment())
                    .isNull();
        });
        assertThat(revision(11).withdrawal()).isEqualTo(Withdrawal.ABSENT);
        assertThat(state.revisions()).isEqualTo(2);
    }

    @Test
    void the_current_revision_stays_until_another_has_taken_its_place() {
        held(10, 11);

        Outcome.Compared compared = compared(list(100, 10, Events.revision(10, "text 10")));

        assertThat(compared.changes()).isEmpty();
        assertThat(kinds(compared))
                .containsExactlyInAnyOrder(DivergenceKind.CURRENT_DIFFERS, DivergenceKind.REVISION_EXTRA);
        assertThat(compared.divergences()).noneMatch(Divergence::isMended);

        apply(repaired(90, Events.revision(10, "text 10"), true));
        Outcome.Compared again = compared(list(110, 10, Events.revision(10, "text 10")));

        assertThat(Objects.requireNonNull(state.current()).revId()).isEqualTo(new RevisionId(10));
        assertThat(kinds(again)).containsExactly(DivergenceKind.REVISION_EXTRA);
        assertThat(revision(11).isWithdrawn()).isTrue();
    }

    @Test
    void what_was_made_after_the_list_was_shown_stays() {
        held(10, 50);

        Outcome.Compared compared = compared(list(50, 10, Events.revision(10, "text 10")));

        assertThat(compared.changes()).isEmpty();
        assertThat(compared.divergences()).isEmpty();
    }

    @Test
    void where_no_past_is_wanted_nothing_older_than_what_is_held_is_missing() {
        held(11, 13);

        Outcome.Compared compared = compared(Events.withoutPast(list(
                100,
                13,
                Events.revision(10, "text 10"),
                Events.revision(11, "text 11"),
                Events.revision(12, "text 12"),
                Events.revision(13, "text 13"))));

        assertThat(compared.divergences())
                .containsExactly(new Divergence(DivergenceKind.REVISION_MISSING, point(12), false));
        assertThat(compared.revisions()).isEqualTo(3);
    }

    @Test
    void where_no_past_is_wanted_a_page_that_is_missing_lacks_its_current_revision_only() {
        Outcome.Compared compared = compared(
                Events.withoutPast(list(100, 11, Events.revision(10, "text 10"), Events.revision(11, "text 11"))));

        assertThat(compared.divergences())
                .containsExactlyInAnyOrder(
                        new Divergence(DivergenceKind.PAGE_MISSING, null, false),
                        new Divergence(DivergenceKind.REVISION_MISSING, point(11), false));
        assertThat(compared.revisions()).isEqualTo(1);
    }

    @Test
    void where_no_past_is_wanted_what_is_held_and_not_listed_is_withdrawn_all_the_same() {
        held(10, 11, 12);

        Outcome.Compared compared = compared(
                Events.withoutPast(list(100, 12, Events.revision(10, "text 10"), Events.revision(12, "text 12"))));

        assertThat(kinds(compared)).containsExactly(DivergenceKind.REVISION_EXTRA);
        assertThat(revision(11).isWithdrawn()).isTrue();
    }

    @Test
    void a_list_speaks_of_its_stretch_only() {
        held(10, 11, 12);

        Outcome.Compared compared = compared(stretch(100, point(10), point(11), 12, Events.revision(11, "text 11")));

        assertThat(compared.divergences()).isEmpty();
        assertThat(state.revisions()).isEqualTo(3);
    }

    @Test
    void a_withdrawn_revision_does_not_come_back_from_the_past() {
        held(10, 11, 12);
        PageChange list = list(100, 12, Events.revision(10, "text 10"), Events.revision(12, "text 12"));
        compared(list);

        Outcome old = apply(page.edit(Events.revision(11, "text 11")));
        Outcome dump = apply(page.dump(Events.revision(11, "text 11"), false));
        Outcome.Compared again = compared(list);

        assertThat(old).isEqualTo(new Outcome.Ignored(IgnoredReason.REVISION_WITHDRAWN));
        assertThat(dump).isEqualTo(new Outcome.Ignored(IgnoredReason.REVISION_WITHDRAWN));
        assertThat(again.changes()).isEmpty();
        assertThat(again.divergences()).isEmpty();
    }

    @Test
    void a_withdrawn_revision_that_the_wiki_shows_again_comes_back_and_an_old_list_does_not_undo_it() {
        held(10, 11, 12);
        PageChange list = list(100, 12, Events.revision(10, "text 10"), Events.revision(12, "text 12"));
        compared(list);

        Outcome back = apply(repaired(200, Events.revision(11, "text 11"), false));
        Outcome.Compared old = compared(list(150, 12, Events.revision(10, "text 10"), Events.revision(12, "text 12")));

        assertThat(back).isInstanceOf(Outcome.Applied.class);
        assertThat(old.changes()).isEmpty();
        assertThat(revision(11).isWithdrawn()).isFalse();
    }

    @Test
    void what_is_missing_is_asked_for() {
        held(10, 12);

        Outcome.Compared compared = compared(list(
                100, 12, Events.revision(10, "text 10"), Events.revision(11, "text 11"), Events.revision(12, "other")));

        assertThat(compared.changes()).isEmpty();
        assertThat(compared.divergences())
                .containsExactlyInAnyOrder(
                        new Divergence(DivergenceKind.REVISION_MISSING, point(11), false),
                        new Divergence(DivergenceKind.SHA1_DIFFERS, point(12), false));
    }

    @Test
    void what_the_wiki_hides_without_a_word_is_redacted_at_once() {
        held(10, 11);

        Outcome.Compared compared =
                compared(list(100, 11, Events.revision(10, 10, null, null), Events.revision(11, "text 11")));

        assertThat(kinds(compared)).containsExactly(DivergenceKind.VISIBILITY_DIFFERS);
        assertThat(compared.divergences()).allMatch(Divergence::isMended);
        assertThat(compared.changes()).singleElement().satisfies(change -> assertThat(change.effect())
                .isEqualTo(Change.Effect.REDACTED));
        assertThat(revision(10).texts()).isEmpty();
        assertThat(revision(10).revision().editor()).isNull();
    }

    @Test
    void what_was_hidden_after_the_list_was_shown_stays_hidden() {
        held(10, 11);
        apply(page.visibility(200, Events.revision(10, 10, null, null)));

        Outcome.Compared compared =
                compared(list(100, 11, Events.revision(10, "text 10"), Events.revision(11, "text 11")));

        assertThat(compared.divergences()).isEmpty();
        assertThat(revision(10).revision().isContentVisible()).isFalse();
    }

    @Test
    void a_text_that_is_shown_again_is_asked_for() {
        held(10, 11);
        apply(page.visibility(20, Events.revision(10, 10, null, null)));

        Outcome.Compared compared =
                compared(list(100, 11, Events.revision(10, "text 10"), Events.revision(11, "text 11")));

        assertThat(kinds(compared))
                .containsExactlyInAnyOrder(DivergenceKind.VISIBILITY_DIFFERS, DivergenceKind.TEXT_MISSING);
        assertThat(Objects.requireNonNull(revision(10).revision().editor()).userText())
                .isEqualTo("Ada");
    }

    @Test
    void fields_that_differ_are_overruled() {
        held(10, 11);
        Revision told = bare(new Revision(
                new RevisionId(10),
                new RevisionId(9),
                Events.at(10),
                null,
                7L,
                "another comment",
                true,
                User.named(8L, "Grace"),
                true,
                true,
                true,
                List.of("mw-undo"),
                Events.revision(10, "text 10").contentSlots()));

        Outcome.Compared compared = compared(list(100, 11, told, Events.revision(11, "text 11")));

        assertThat(kinds(compared))
                .containsExactlyInAnyOrder(
                        DivergenceKind.PARENT_DIFFERS,
                        DivergenceKind.SIZE_DIFFERS,
                        DivergenceKind.COMMENT_DIFFERS,
                        DivergenceKind.FLAGS_DIFFER,
                        DivergenceKind.EDITOR_DIFFERS);
        assertThat(revision(10).revision().comment()).isEqualTo("another comment");
        assertThat(revision(10).texts()).isNotEmpty();
        assertThat(compared(list(101, 11, told, Events.revision(11, "text 11"))).divergences())
                .isEmpty();
    }

    @Test
    void a_page_that_was_never_told_of_is_asked_for_whole() {
        Outcome.Compared compared =
                compared(list(100, 11, Events.revision(10, "text 10"), Events.revision(11, "text 11")));

        assertThat(kinds(compared))
                .containsExactlyInAnyOrder(
                        DivergenceKind.PAGE_MISSING, DivergenceKind.REVISION_MISSING, DivergenceKind.REVISION_MISSING);
        assertThat(compared.changes()).isEmpty();
    }

    @Test
    void a_page_that_the_wiki_does_not_have_is_withdrawn() {
        held(10, 11);

        Outcome.Compared compared = compared(list(100, 0));

        assertThat(compared.divergences()).containsExactly(new Divergence(DivergenceKind.PAGE_EXTRA, null, true));
        assertThat(state.isVisible()).isFalse();
        assertThat(compared.changes()).singleElement().satisfies(change -> assertThat(change.effect())
                .isEqualTo(Change.Effect.WITHDRAWN));
        assertThat(compared(list(101, 0)).divergences()).isEmpty();
    }

    @Test
    void a_page_that_came_after_the_list_was_shown_stays() {
        held(10, 200);

        assertThat(compared(list(100, 0)).divergences()).isEmpty();
        assertThat(state.isVisible()).isTrue();
    }

    @Test
    void a_list_from_before_a_deletion_says_nothing() {
        held(10, 11);
        apply(page.delete(100));

        Outcome outcome = apply(list(100, 11, Events.revision(10, "text 10"), Events.revision(11, "text 11")));

        assertThat(outcome).isEqualTo(new Outcome.Ignored(IgnoredReason.STALE));
    }

    @Test
    void a_move_that_nobody_told_of_is_found() {
        held(10, 11);

        Outcome.Compared compared = (Outcome.Compared) apply(new Events(page.wikiId(), 1, "Nerve cell")
                .list(100, null, null, 11L, Events.revision(10, "text 10"), Events.revision(11, "text 11")));

        assertThat(kinds(compared)).containsExactly(DivergenceKind.TITLE_DIFFERS);
        assertThat(Objects.requireNonNull(state.place()).title().value()).isEqualTo("Nerve_cell");
    }

    @Test
    void a_text_without_the_carriage_returns_that_its_hash_counts_is_asked_for() {
        Slot slot = new Slot(Slot.MAIN, "wikitext", null, Sha1.ofText("a\r\nb"), null, null, "a\nb");
        Revision dumped = withSlot(Events.revision(10, "a"), slot);
        apply(page.dump(dumped, true));

        Outcome.Compared compared = compared(list(100, 10, dumped));

        assertThat(kinds(compared)).containsExactly(DivergenceKind.SHA1_DIFFERS);
    }

    private void held(long... ids) {
        for (int i = 0; i < ids.length; i++) {
            Revision revision = Events.revision(ids[i], "text " + ids[i]);
            apply(i == 0 ? page.create(revision) : page.edit(revision));
        }
    }

    private PageChange.RevisionList list(long second, long current, Revision... revisions) {
        return stretch(second, null, null, current, revisions);
    }

    private PageChange.RevisionList stretch(
            long second,
            @Nullable HistoryPoint after,
            @Nullable HistoryPoint upTo,
            long current,
            Revision... revisions) {
        return page.list(second, after, upTo, current == 0 ? null : current, revisions);
    }

    private PageChange repaired(long second, Revision revision, boolean isCurrent) {
        PageChange.Restate restate =
                (PageChange.Restate) page.restate(second, revision, RestateReason.REPAIR, isCurrent);
        return new PageChange.Restate(
                restate.meta(),
                restate.dt(),
                restate.wikiId(),
                restate.page(),
                restate.revision(),
                restate.reason(),
                isCurrent,
                Events.at(second));
    }

    private Outcome.Compared compared(PageChange change) {
        return (Outcome.Compared) apply(change);
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

    private HeldRevision revision(long id) {
        return Objects.requireNonNull(state.held().get(new RevisionId(id)));
    }

    private static List<DivergenceKind> kinds(Outcome.Compared compared) {
        return compared.divergences().stream().map(Divergence::kind).toList();
    }

    private static HistoryPoint point(long id) {
        return new HistoryPoint(Events.at(id), new RevisionId(id));
    }

    private static Revision bare(Revision revision) {
        return revision.withoutBodies();
    }

    private static Revision withSlot(Revision like, Slot slot) {
        return new Revision(
                like.revId(),
                null,
                like.revDt(),
                null,
                null,
                like.comment(),
                false,
                like.editor(),
                true,
                true,
                true,
                null,
                Map.of(Slot.MAIN, slot));
    }
}
