package org.tributary.ingest.live.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeRow.LogEntry;
import org.tributary.ingest.mediawiki.told.ChangeWindow;

/** Rows come late, twice, and in any order, and are told once and in the order in which they happened. */
final class RowOrderTest {
    private static final Instant SECOND = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void any_order_of_arrival_gives_the_same_order_of_telling() {
        List<ChangeRow> rows = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            rows.add(edit(number, SECOND.plusSeconds(number / 8), 1 + number % 3, number));
        }
        List<ChangeRow> expected = RowOrder.sorted(rows);

        for (long seed = 0; seed < 50; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertThat(RowOrder.sorted(rows)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void within_a_second_revisions_of_a_page_go_by_their_ids() {
        ChangeRow early = edit(2, SECOND, 7, 11);
        ChangeRow late = edit(1, SECOND, 7, 12);

        assertThat(RowOrder.sorted(List.of(late, early))).containsExactly(early, late);
    }

    @Test
    void a_page_is_deleted_before_another_is_moved_there() {
        ChangeRow move = log(1, 9, "move");
        ChangeRow delete = log(2, 8, "delete");

        assertThat(RowOrder.sorted(List.of(move, delete))).containsExactly(delete, move);
    }

    @Test
    void the_overlap_tells_nothing_twice_but_what_came_late() {
        RowOrder order = new RowOrder();
        ChangeRow first = edit(1, SECOND, 1, 1);
        ChangeRow late = edit(2, SECOND, 2, 2);
        assertThat(order.takeNew(window(List.of(first, first), List.of()), SECOND, SECOND))
                .containsExactly(first);

        List<ChangeRow> taken = order.takeNew(window(List.of(late, first), List.of()), SECOND, SECOND);

        assertThat(taken).containsExactly(late);
    }

    @Test
    void a_log_entry_without_a_row_is_taken_once_it_is_old_enough() {
        RowOrder order = new RowOrder();
        ChangeRow entry = log(null, 5, "delete");
        ChangeWindow window = window(List.of(), List.of(entry, log(null, 6, "patrol")));
        assertThat(order.takeNew(window, SECOND, SECOND)).isEmpty();

        List<ChangeRow> taken = order.takeNew(window, SECOND.plusSeconds(1), SECOND);

        assertThat(taken).containsExactly(entry);
        assertThat(order.takeNew(window, SECOND.plusSeconds(9), SECOND)).isEmpty();
    }

    @Test
    void a_log_entry_that_has_a_row_is_taken_from_the_row() {
        ChangeRow row = log(3, 5, "delete");
        ChangeWindow window = window(List.of(row), List.of(log(null, 5, "delete")));

        assertThat(new RowOrder().takeNew(window, SECOND.plusSeconds(9), SECOND))
                .containsExactly(row);
    }

    @Test
    void a_revision_that_no_row_tells_of_is_taken_once_it_is_old_enough() {
        RowOrder order = new RowOrder();
        ChangeRow told = edit(1, SECOND, 1, 1);
        ChangeRow listed = listed(1, 1);
        ChangeRow lost = listed(2, 2);
        ChangeWindow window =
                new ChangeWindow(List.of(told), List.of(), List.of(listed, lost), 0, SECOND, true, SECOND);
        assertThat(order.takeNew(window, SECOND, SECOND)).containsExactly(told);

        List<ChangeRow> taken = order.takeNew(window, SECOND, SECOND.plusSeconds(1));

        assertThat(taken).containsExactly(lost);
        assertThat(order.takeNew(window, SECOND, SECOND.plusSeconds(9))).isEmpty();
    }

    private static ChangeWindow window(List<ChangeRow> rows, List<ChangeRow> logs) {
        return new ChangeWindow(rows, logs, List.of(), 0, SECOND, true, SECOND);
    }

    private static ChangeRow listed(long page, long revision) {
        return new ChangeRow(
                null,
                SECOND,
                new PageId(page),
                new PageTitle("Page"),
                0,
                new RevisionId(revision),
                false,
                null,
                null,
                null);
    }

    private static ChangeRow edit(long rcId, Instant at, long page, long revision) {
        return new ChangeRow(
                rcId,
                at,
                new PageId(page),
                new PageTitle("Page"),
                0,
                new RevisionId(revision),
                false,
                null,
                null,
                null);
    }

    private static ChangeRow log(@Nullable Integer rcId, long logId, String type) {
        return new ChangeRow(
                rcId == null ? null : rcId.longValue(),
                SECOND,
                new PageId(1),
                new PageTitle("Page"),
                0,
                null,
                false,
                null,
                null,
                new LogEntry(logId, type, type, null, 0, false, List.of(), false, null, null));
    }
}
