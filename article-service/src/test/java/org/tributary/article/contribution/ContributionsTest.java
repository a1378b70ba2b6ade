package org.tributary.article.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.article.Events;
import org.tributary.article.edit.PageMoment;
import org.tributary.article.reading.contributors.ContributorsQuery;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/** Who made an article, and what became of each edit. */
final class ContributionsTest {
    private static final User ADA = User.named(1L, "Ada");
    private static final User BEN = User.named(2L, "Ben");
    private static final User CY = User.named(3L, "Cy");
    private static final User BOT = new User(4L, "Sweeper", List.of("bot"), true, false);

    private final Appraisal appraisal = new Appraisal();
    private long lastId;

    /** A revision of which the text is its size in letters. */
    private void edit(@Nullable User editor, boolean isMinor, String text, long bytes) {
        long id = ++lastId;
        Revision revision = new Revision(
                new RevisionId(id),
                null,
                Events.at(id),
                null,
                bytes,
                "why",
                isMinor,
                editor,
                true,
                true,
                editor != null,
                null,
                null);
        PageMoment moment = new PageMoment(
                revision.revId(), revision.revDt(), text, bytes, editor == null ? null : editor.userText());
        appraisal.add(revision, moment, bytes);
    }

    private List<Contributed> by(Choice choice, Order order) {
        return new Contributions(appraisal.contributions()).by(choice, order);
    }

    @Test
    void every_edit_is_counted_for_its_editor_with_the_first_and_the_last() {
        edit(ADA, false, "a", 100);
        edit(BEN, true, "b", 150);
        edit(ADA, true, "c", 120);
        edit(null, false, "d", 130);
        edit(ADA, false, "e", 180);

        List<Contributed> all = by(Choice.ALL, Order.EDITS);

        assertThat(all)
                .extracting(
                        Contributed::userText,
                        Contributed::edits,
                        Contributed::minorEdits,
                        Contributed::growthBytes,
                        one -> one.first().revId(),
                        one -> one.last().revId())
                .containsExactly(
                        tuple("Ada", 3L, 1L, 150L, 1L, 5L),
                        tuple(null, 1L, 0L, 10L, 4L, 4L),
                        tuple("Ben", 1L, 1L, 50L, 2L, 2L));
    }

    @Test
    void an_edit_is_reverted_while_the_edit_that_undid_it_stands() {
        edit(ADA, false, "good", 100);
        edit(BEN, false, "bad", 900);
        edit(ADA, false, "good", 100);
        edit(CY, false, "better", 200);
        edit(BEN, false, "good", 100);
        edit(ADA, false, "better", 200);

        assertThat(appraisal.contributions())
                .extracting(one -> one.edit().revId(), Contribution::isReverted, Contribution::growthBytes)
                .containsExactly(
                        tuple(1L, false, 100L),
                        tuple(2L, true, 800L),
                        tuple(3L, false, 0L),
                        tuple(4L, false, 100L),
                        tuple(5L, true, 0L),
                        tuple(6L, false, 0L));
    }

    @Test
    void whoever_is_left_without_an_edit_that_counts_is_left_out() {
        edit(ADA, false, "good", 100);
        edit(BEN, false, "bad", 900);
        edit(ADA, false, "good", 100);
        edit(CY, true, "gold", 100);
        edit(BOT, false, "gold and more", 109);

        assertThat(names(new Choice(Choice.Bots.INCLUDE, false, true, 0))).containsExactly("Ada", "Cy", "Sweeper");
        assertThat(names(new Choice(Choice.Bots.INCLUDE, true, false, 0))).containsExactly("Ada", "Ben", "Sweeper");
        assertThat(names(new Choice(Choice.Bots.EXCLUDE, true, true, 0))).containsExactly("Ada", "Ben", "Cy");
        assertThat(names(new Choice(Choice.Bots.ONLY, true, true, 0))).containsExactly("Sweeper");
        assertThat(names(new Choice(Choice.Bots.INCLUDE, true, true, 10))).containsExactly("Ada", "Ben");
        assertThat(names(new Choice(Choice.Bots.EXCLUDE, false, false, 10))).containsExactly("Ada");
    }

    private List<@Nullable String> names(Choice choice) {
        List<@Nullable String> names = new ArrayList<>();
        by(choice, Order.EDITS).forEach(one -> names.add(one.userText()));
        return names;
    }

    @Test
    void an_account_is_followed_through_its_names_and_a_name_is_not_an_account() {
        edit(User.named(7L, "Old"), false, "a", 1);
        edit(User.named(7L, "New"), false, "b", 2);
        edit(User.named(8L, "Old"), false, "c", 3);
        edit(User.named(0L, "w>Old"), false, "d", 4);
        edit(User.named(0L, "192.0.2.7"), false, "e", 5);
        edit(new User(9L, "~2026-1-1", null, false, true), false, "f", 6);

        assertThat(by(Choice.ALL, Order.FIRST))
                .extracting(Contributed::kind, Contributed::userText, Contributed::names, Contributed::edits)
                .containsExactly(
                        tuple(ContributorKind.ACCOUNT, "New", List.of("New", "Old"), 2L),
                        tuple(ContributorKind.ACCOUNT, "Old", List.of("Old"), 1L),
                        tuple(ContributorKind.IMPORTED, "w>Old", List.of("w>Old"), 1L),
                        tuple(ContributorKind.IP, "192.0.2.7", List.of("192.0.2.7"), 1L),
                        tuple(ContributorKind.TEMPORARY, "~2026-1-1", List.of("~2026-1-1"), 1L));
    }

    @Test
    void a_list_read_in_parts_is_the_whole_list_in_every_order() {
        for (int i = 0; i < 40; i++) {
            edit(User.named((i * 7L) % 11 + 1, "Editor " + i % 11), i % 3 == 0, "text " + i, i);
        }
        for (Order order : Order.values()) {
            List<Contributed> all = by(Choice.ALL, order);
            List<Contributed> parts = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                ContributorsQuery.Answer answer = new ContributorsQuery(Choice.ALL, order, 3, next).of(all);
                assertThat(answer.total()).isEqualTo(11);
                assertThat(answer.edits()).isEqualTo(40);
                parts.addAll(answer.items());
                next = answer.next();
            } while (next.isPresent());

            assertThat(parts).hasSize(11).isEqualTo(all);
        }
    }

    @Test
    void a_place_in_one_order_is_none_in_another() {
        edit(ADA, false, "a", 1);
        edit(BEN, false, "b", 2);
        List<Contributed> all = by(Choice.ALL, Order.EDITS);
        Optional<String> next = new ContributorsQuery(Choice.ALL, Order.EDITS, 1, Optional.empty())
                .of(all)
                .next();

        ContributorsQuery other = new ContributorsQuery(Choice.ALL, Order.LAST, 1, next);

        assertThat(next).isPresent();
        assertThatThrownBy(() -> other.of(all)).isInstanceOf(IllegalArgumentException.class);
    }
}
