package org.tributary.article.decide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.article.Events;
import org.tributary.event.article.Contributor;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PriorState;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;

/** What each kind of page change does to an article, and each reason for which it does nothing. */
final class ArticleDecisionTest {
    private final Events page = new Events(new WikiId("examplewiki"), 1, "Neuron");
    private ArticleState state = ArticleState.unseen(PageKey.of("examplewiki", 1));

    @Test
    void a_new_page_is_told_with_its_whole_size() {
        Change change = applied(page.create(Events.revision(10, "twelve bytes")));

        assertThat(change.effect()).isEqualTo(Change.Effect.UPDATED);
        assertThat(change.sizeDiffBytes()).isEqualTo(12);
        assertThat(change.ledger().version()).isEqualTo(1);
        assertThat(shown().check()).isEqualTo(TextCheck.MATCH);
        assertThat(state.revisions()).isEqualTo(1);
    }

    @Test
    void an_edit_takes_the_place_of_the_revision_before() {
        applied(page.create(Events.revision(10, "one")));

        Change change = applied(page.edit(Events.revision(11, "three")));

        assertThat(change.effect()).isEqualTo(Change.Effect.UPDATED);
        assertThat(change.sizeDiffBytes()).isEqualTo(2);
        assertThat(priorRevision(change).revId()).isEqualTo(new RevisionId(10));
        assertThat(change.ledger().priorHash()).isNotNull();
    }

    @Test
    void the_same_edit_again_is_already_held() {
        applied(page.create(Events.revision(10, "one")));

        assertThat(ignored(page.create(Events.revision(10, "one")))).isEqualTo(IgnoredReason.ALREADY_HELD);
        assertThat(ignored(page.dump(Events.revision(10, "one"), true))).isEqualTo(IgnoredReason.ALREADY_HELD);
    }

    @Test
    void a_late_edit_extends_the_history_only() {
        applied(page.create(Events.revision(10, "one")));
        applied(page.edit(Events.revision(12, "three")));

        Change change = applied(page.edit(Events.revision(11, "two")));

        assertThat(change.effect()).isEqualTo(Change.Effect.HISTORY_EXTENDED);
        assertThat(shown().id()).isEqualTo(new RevisionId(12));
    }

    @Test
    void a_dump_tells_readers_only_of_the_last_revision() {
        assertThat(applied(page.dump(Events.revision(10, "one"), false)).effect())
                .isEqualTo(Change.Effect.HISTORY_EXTENDED);
        assertThat(applied(page.dump(Events.revision(11, "two"), false)).effect())
                .isEqualTo(Change.Effect.HISTORY_EXTENDED);
        Change last = applied(page.dump(Events.revision(12, "three"), true));

        assertThat(last.effect()).isEqualTo(Change.Effect.UPDATED);
        assertThat(last.sizeDiffBytes()).isEqualTo(5);
    }

    @Test
    void an_old_dump_never_takes_the_place_of_a_newer_revision() {
        applied(page.edit(Events.revision(20, "new")));

        assertThat(applied(page.dump(Events.revision(15, "old"), true)).effect())
                .isEqualTo(Change.Effect.HISTORY_EXTENDED);
        assertThat(shown().id()).isEqualTo(new RevisionId(20));
    }

    @Test
    void gaps_are_filled_and_nothing_is_overwritten_by_a_gap() {
        Revision bare = new Revision(
                new RevisionId(10),
                null,
                Events.at(10),
                null,
                null,
                null,
                false,
                User.named(null, "Ada"),
                true,
                true,
                true,
                null,
                null);
        applied(page.create(bare));

        Change filled = applied(page.dump(Events.revision(10, "text"), true));

        assertThat(filled.effect()).isEqualTo(Change.Effect.UPDATED);
        assertThat(requireNonNull(shown().revision().editor()).userId()).isEqualTo(7L);
        assertThat(shown().revision().comment()).isEqualTo("comment 10");
        assertThat(ignored(page.dump(bare, true))).isEqualTo(IgnoredReason.ALREADY_HELD);
    }

    @Test
    void an_editor_who_was_renamed_is_credited_under_the_new_name_only() {
        applied(page.create(Events.revision(10, "one")));

        applied(page.restate(
                30, Events.revision(10, 10, User.named(7L, "Ada Lovelace"), "one"), RestateReason.RENAME, true));

        assertThat(requireNonNull(shown().revision().editor()).userText()).isEqualTo("Ada Lovelace");
        assertThat(state.credits().top(5)).extracting(Contributor::userText).containsExactly("Ada Lovelace");
    }

    @Test
    void a_page_that_is_deleted_in_the_second_in_which_it_was_first_seen_is_withdrawn() {
        PageChange.Restate imported =
                (PageChange.Restate) page.restate(20, Events.revision(10, "one"), RestateReason.IMPORT, true);
        EventMeta meta = imported.meta();
        EventMeta told = new EventMeta(
                meta.stream(), meta.id(), meta.dt().plusMillis(700), meta.domain(), meta.uri(), meta.requestId());
        applied(new PageChange.Restate(
                told,
                imported.dt(),
                imported.wikiId(),
                imported.page(),
                imported.revision(),
                imported.reason(),
                imported.isCurrent()));

        assertThat(applied(page.delete(20)).effect()).isEqualTo(Change.Effect.WITHDRAWN);
    }

    @Test
    void a_text_that_does_not_fit_its_hash_is_kept_and_marked() {
        Revision told = Events.revision(10, "line one\nline two");

        applied(page.create(withBody(told, "another text")));

        assertThat(held(10).check()).isEqualTo(TextCheck.MISMATCH);
        assertThat(TextCheck.of(Events.revision(1, "a\r\nb"), "a\nb".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TextCheck.MATCH_CRLF);
    }

    @Test
    void a_move_changes_the_title_and_keeps_the_text() {
        applied(page.create(Events.revision(10, "one")));

        Change change = applied(page.titled("Nerve cell").move(20, null));

        assertThat(change.effect()).isEqualTo(Change.Effect.UPDATED);
        assertThat(change.page().pageTitle()).isEqualTo(new PageTitle("Nerve cell"));
        assertThat(priorPage(change).pageTitle()).isEqualTo(new PageTitle("Neuron"));
        assertThat(ignored(page.titled("Nerve cell").move(20, null))).isEqualTo(IgnoredReason.ALREADY_APPLIED);
    }

    @Test
    void a_late_move_is_stale_and_a_late_edit_brings_no_old_title_back() {
        applied(page.create(Events.revision(10, "one")));
        applied(page.titled("Nerve cell").move(20, null));

        assertThat(ignored(page.titled("Between").move(15, null))).isEqualTo(IgnoredReason.STALE);
        applied(page.edit(Events.revision(12, "two")));
        assertThat(requireNonNull(state.place()).title()).isEqualTo(new PageTitle("Nerve cell"));
    }

    @Test
    void a_move_of_a_page_that_is_not_held_brings_nothing() {
        assertThat(ignored(page.move(20, null))).isEqualTo(IgnoredReason.PAGE_NOT_HELD);
    }

    @Test
    void a_deletion_withdraws_everything() {
        applied(page.create(Events.revision(10, "one")));

        Change change = applied(page.delete(20));

        assertThat(change.effect()).isEqualTo(Change.Effect.WITHDRAWN);
        assertThat(state.revisions()).isZero();
        assertThat(state.credits().total()).isZero();
        assertThat(state.current()).isNull();
    }

    @Test
    void what_was_before_a_deletion_stays_withdrawn() {
        applied(page.create(Events.revision(10, "one")));
        applied(page.delete(20));

        assertThat(ignored(page.delete(20))).isEqualTo(IgnoredReason.ALREADY_APPLIED);
        assertThat(ignored(page.delete(19))).isEqualTo(IgnoredReason.ALREADY_WITHDRAWN);
        assertThat(ignored(page.edit(Events.revision(12, "late")))).isEqualTo(IgnoredReason.PAGE_WITHDRAWN);
        assertThat(ignored(page.dump(Events.revision(10, "one"), true))).isEqualTo(IgnoredReason.PAGE_WITHDRAWN);
        assertThat(ignored(page.restate(25, Events.revision(10, "one"), RestateReason.BACKFILL, true)))
                .isEqualTo(IgnoredReason.PAGE_WITHDRAWN);
        assertThat(ignored(page.move(12, null))).isEqualTo(IgnoredReason.PAGE_WITHDRAWN);
        assertThat(ignored(page.undelete(12, Events.revision(10, "one")))).isEqualTo(IgnoredReason.STALE);
    }

    @Test
    void an_undeletion_brings_back_what_is_restated_and_no_more() {
        applied(page.create(Events.revision(10, "one")));
        applied(page.edit(Events.revision(11, "two")));
        applied(page.edit(Events.revision(12, "three")));
        applied(page.delete(20));

        assertThat(ignored(page.undelete(30, null))).isEqualTo(IgnoredReason.NOTHING_RESTORED_YET);
        Change back = applied(page.restate(31, Events.revision(11, "two"), RestateReason.UNDELETE, true));

        assertThat(back.effect()).isEqualTo(Change.Effect.UPDATED);
        assertThat(state.isVisible()).isTrue();
        assertThat(state.revisions()).isEqualTo(1);
        assertThat(ignored(page.edit(Events.revision(12, "three")))).isEqualTo(IgnoredReason.REVISION_WITHDRAWN);
        assertThat(ignored(page.dump(Events.revision(12, "three"), true))).isEqualTo(IgnoredReason.REVISION_WITHDRAWN);
    }

    @Test
    void a_deletion_that_comes_after_the_undeletion_it_preceded_is_stale() {
        applied(page.create(Events.revision(10, "one")));
        applied(page.delete(20));
        applied(page.undelete(30, Events.revision(10, "one")));

        assertThat(ignored(page.delete(25))).isEqualTo(IgnoredReason.STALE);
    }

    @Test
    void a_deleted_page_that_was_never_held_leaves_a_mark() {
        assertThat(applied(page.delete(20)).effect()).isEqualTo(Change.Effect.WITHDRAWN);
        assertThat(ignored(page.dump(Events.revision(10, "one"), true))).isEqualTo(IgnoredReason.PAGE_WITHDRAWN);
    }

    @Test
    void what_is_hidden_is_gone_and_comes_back_when_it_is_shown() {
        applied(page.create(Events.revision(10, 10, User.named(7L, "Ada"), "one")));
        applied(page.edit(Events.revision(11, 11, User.named(8L, "Ben"), "two")));

        Change hidden = applied(page.visibility(20, Events.revision(10, 10, null, null)));

        HeldRevision held = held(10);
        assertThat(hidden.effect()).isEqualTo(Change.Effect.REDACTED);
        assertThat(held.texts()).isEmpty();
        assertThat(held.revision().editor()).isNull();
        assertThat(held.revision().comment()).isNull();
        assertThat(hidden.contributors()).extracting(Contributor::userText).containsExactlyInAnyOrder("Ben", null);
        assertThat(ignored(page.dump(Events.revision(10, "one"), false))).isEqualTo(IgnoredReason.ALREADY_HELD);
        assertThat(ignored(page.visibility(15, Events.revision(10, "one")))).isEqualTo(IgnoredReason.STALE);

        Change shown = applied(page.visibility(30, Events.revision(10, 10, User.named(7L, "Ada"), "one")));

        assertThat(shown.effect()).isEqualTo(Change.Effect.REDACTED);
        assertThat(held(10).texts()).hasSize(1);
    }

    @Test
    void hiding_reaches_revisions_of_a_deleted_page_too() {
        applied(page.create(Events.revision(10, "one")));
        applied(page.delete(20));

        applied(page.visibility(30, Events.revision(10, 10, null, null)));

        assertThat(held(10).texts()).isEmpty();
        assertThat(state.isVisible()).isFalse();
        assertThat(ignored(page.visibility(31, Events.revision(11, 11, null, null))))
                .isEqualTo(IgnoredReason.PAGE_WITHDRAWN);
    }

    @Test
    void a_withdrawal_credits_those_who_wrote_what_is_withdrawn() {
        applied(page.create(Events.revision(10, 10, User.named(7L, "Ada"), "one")));

        Change gone = applied(page.delete(20));

        assertThat(gone.effect()).isEqualTo(Change.Effect.WITHDRAWN);
        assertThat(gone.contributors()).extracting(Contributor::userText).containsExactly("Ada");
        assertThat(gone.contributorsTotal()).isOne();
        assertThat(state.credits().total()).isZero();
    }

    @Test
    void a_forgotten_wiki_loses_its_articles_until_it_is_told_of_again() {
        applied(page.create(Events.revision(10, "one")));
        Outcome.Applied gone =
                (Outcome.Applied) ArticleDecision.forget(state, page.delete(1).meta(), Events.at(100));
        state = gone.next();

        assertThat(gone.change().effect()).isEqualTo(Change.Effect.WITHDRAWN);
        assertThat(ArticleDecision.forget(state, page.delete(1).meta(), Events.at(100)))
                .isEqualTo(new Outcome.Ignored(IgnoredReason.ALREADY_WITHDRAWN));
        assertThat(decide(page.create(Events.revision(10, "one")), Events.at(100)))
                .isEqualTo(new Outcome.Ignored(IgnoredReason.WIKI_FORGOTTEN));
        assertThat(applied(page.dump(Events.revision(10, "one"), true)).effect())
                .isEqualTo(Change.Effect.UPDATED);
    }

    @Test
    void a_page_of_a_virtual_namespace_is_refused() {
        PageChange.Delete delete = (PageChange.Delete) page.delete(20);
        Page virtual = new Page(delete.page().pageId(), delete.page().pageTitle(), -1, false, null);

        Outcome outcome = decide(
                new PageChange.Delete(delete.meta(), delete.dt(), delete.wikiId(), virtual, null, null, null), null);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_category_that_a_page_enters_changes_nothing_and_brings_nothing_back() {
        applied(page.create(Events.revision(10, "one")));
        assertThat(ignored(page.categorize(20))).isEqualTo(IgnoredReason.CATEGORIES_NOT_HELD);
        applied(page.delete(30));

        assertThat(ignored(page.categorize(40))).isEqualTo(IgnoredReason.CATEGORIES_NOT_HELD);
        assertThat(state.isVisible()).isFalse();
    }

    @Test
    void another_language_of_a_page_is_held_already() {
        applied(page.create(Events.revision(10, "one")));

        assertThat(ignored(page.restate(20, Events.revision(10, "one"), RestateReason.LANGUAGE, true)))
                .isEqualTo(IgnoredReason.ALREADY_HELD);
    }

    private HeldRevision shown() {
        return requireNonNull(state.currentRevision());
    }

    private HeldRevision held(long revId) {
        return requireNonNull(state.held().get(new RevisionId(revId)));
    }

    private static PriorState.PriorRevision priorRevision(Change change) {
        return requireNonNull(requireNonNull(change.priorState()).revision());
    }

    private static PriorState.PriorPage priorPage(Change change) {
        return requireNonNull(requireNonNull(change.priorState()).page());
    }

    private Change applied(PageChange change) {
        Outcome outcome = decide(change, null);
        assertThat(outcome).isInstanceOf(Outcome.Applied.class);
        state = ((Outcome.Applied) outcome).next();
        return ((Outcome.Applied) outcome).change();
    }

    private IgnoredReason ignored(PageChange change) {
        Outcome outcome = decide(change, null);
        assertThat(outcome).isInstanceOf(Outcome.Ignored.class);
        return ((Outcome.Ignored) outcome).reason();
    }

    private Outcome decide(PageChange change, @Nullable Instant forgottenDt) {
        return ArticleDecision.decide(state, Arrival.of(change, null), forgottenDt, 20);
    }

    private static Revision withBody(Revision told, String body) {
        Slot main = requireNonNull(told.mainSlot());
        Slot other = new Slot(
                main.slotRole(), main.contentModel(), main.contentFormat(), main.contentSha1(), null, null, body);
        return new Revision(
                told.revId(),
                null,
                told.revDt(),
                null,
                null,
                told.comment(),
                false,
                told.editor(),
                true,
                true,
                true,
                null,
                Map.of("main", other));
    }
}
