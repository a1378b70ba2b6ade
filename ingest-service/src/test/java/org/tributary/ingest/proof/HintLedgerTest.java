package org.tributary.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeWindow;
import org.tributary.ingest.proof.HintLedger.Outcome;
import org.tributary.ingest.push.Hint;
import org.tributary.ingest.push.PushAddress.Promise;
import org.tributary.ingest.push.Trace;
import org.tributary.ingest.push.Trace.Kind;

/** What is told and what is shown are held against each other, whichever comes first. */
final class HintLedgerTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final HintLedger ledger = new HintLedger(Promise.ROWS, 1000);

    @Test
    void a_hint_is_settled_by_the_row_that_shows_it_by_any_of_its_numbers() {
        begin(ledger);

        assertThat(ledger.told(hint(START, new Trace(Kind.ROW, 1)), "a", 10)).isEqualTo(Outcome.WAITING);
        assertThat(ledger.told(hint(START, new Trace(Kind.REVISION, 102)), "b", 10))
                .isEqualTo(Outcome.WAITING);
        assertThat(ledger.shown(START, window(edit(1), edit(2)), 20)).isEqualTo(2);

        assertThat(ledger.takeOverdue(1000)).isEmpty();
        assertThat(ledger.oldestWaiting()).isEmpty();
    }

    @Test
    void a_hint_that_comes_after_its_row_is_found_and_told_twice_is_told_once() {
        begin(ledger);
        ledger.shown(START, window(edit(1)), 20);

        Hint hint = hint(START, new Trace(Kind.ROW, 1));

        assertThat(ledger.told(hint, null, 30)).isEqualTo(Outcome.FOUND);
        assertThat(ledger.told(hint, null, 31)).isEqualTo(Outcome.REPEATED);
        assertThat(ledger.takeSkipped(1000)).isEmpty();
    }

    @Test
    void a_hint_that_no_row_shows_is_overdue_once() {
        begin(ledger);
        Hint hint = hint(START, new Trace(Kind.REVISION, 5));
        ledger.told(hint, "before", 10);
        ledger.told(hint(START, new Trace(Kind.REVISION, 6)), "after", 50);

        assertThat(ledger.positionBeforeWaiting()).isEqualTo("before");
        assertThat(ledger.takeOverdue(20)).containsExactly(hint);
        assertThat(ledger.takeOverdue(20)).isEmpty();
        assertThat(ledger.positionBeforeWaiting()).isEqualTo("after");
    }

    @Test
    void rows_that_were_never_told_are_skipped_but_not_those_from_before_it_was_listened_to() {
        ledger.opened(false, 5);
        ledger.shown(START, window(edit(1), edit(2)), 10);
        ledger.shown(START, window(edit(1), edit(2), edit(3), edit(4)), 20);
        ledger.told(hint(START, new Trace(Kind.ROW, 3)), null, 25);

        assertThat(ledger.takeSkipped(20)).isEmpty();
        assertThat(ledger.takeSkipped(21)).containsExactly(new Trace(Kind.ROW, 4));
        assertThat(ledger.takeSkipped(1000)).isEmpty();
    }

    @Test
    void what_was_shown_during_a_gap_must_be_told_if_the_source_resumes_and_need_not_otherwise() {
        begin(ledger);
        ledger.closed();
        ledger.shown(START, window(edit(7)), 20);
        assertThat(ledger.takeSkipped(1000)).isEmpty();
        ledger.opened(true, 30);
        assertThat(ledger.takeSkipped(30)).isEmpty();
        assertThat(ledger.takeSkipped(31)).containsExactly(new Trace(Kind.ROW, 7));

        ledger.closed();
        ledger.shown(START, window(edit(8)), 40);
        ledger.opened(false, 50);
        assertThat(ledger.takeSkipped(1000)).isEmpty();
    }

    @Test
    void a_page_that_is_deleted_again_is_another_change() {
        begin(ledger);
        ledger.shown(START, window(deletion(START, 9)), 20);

        Outcome first = ledger.told(hint(START, new Trace(Kind.DELETED_PAGE, 9)), null, 30);
        Outcome again = ledger.told(hint(START.plusSeconds(60), new Trace(Kind.DELETED_PAGE, 9)), null, 31);

        assertThat(first).isEqualTo(Outcome.FOUND);
        assertThat(again).isEqualTo(Outcome.WAITING);
        assertThat(ledger.shown(START, window(deletion(START.plusSeconds(60), 9)), 40))
                .isEqualTo(1);
    }

    @Test
    void hints_from_before_the_record_was_read_here_are_old() {
        begin(ledger);

        assertThat(ledger.told(hint(START.minusSeconds(1), new Trace(Kind.ROW, 1)), null, 10))
                .isEqualTo(Outcome.OLD);
    }

    @Test
    void no_side_grows_beyond_its_bound() {
        HintLedger small = new HintLedger(Promise.ROWS, 10);
        begin(small);
        for (int number = 1; number <= 100; number++) {
            small.shown(START, window(edit(number, START.plusSeconds(number))), 20);
            small.told(hint(START.plusSeconds(1000), new Trace(Kind.REVISION, 1000 + number)), null, 20);
        }

        assertThat(small.takeOverdue(1000)).hasSize(10);
        assertThat(small.takeSkipped(1000)).hasSizeLessThanOrEqualTo(10);
        assertThat(small.told(hint(START.plusSeconds(2), new Trace(Kind.ROW, 2)), null, 30))
                .isEqualTo(Outcome.OLD);
    }

    private static void begin(HintLedger ledger) {
        ledger.opened(false, 0);
        ledger.shown(START, window(), 1);
    }

    private static Hint hint(Instant dt, Trace trace) {
        return new Hint(Set.of(trace), dt);
    }

    private static ChangeWindow window(ChangeRow... rows) {
        return new ChangeWindow(Arrays.asList(rows), List.of(), List.of(), 0, START, true, START);
    }

    private static ChangeRow edit(long number) {
        return edit(number, START);
    }

    private static ChangeRow edit(long number, Instant at) {
        return row(number, at, 1, new RevisionId(100 + number), null);
    }

    private static ChangeRow deletion(Instant at, long pageId) {
        long logId = at.getEpochSecond();
        return row(
                logId,
                at,
                pageId,
                null,
                new ChangeRow.LogEntry(logId, "delete", "delete", null, 0, false, List.of(), false, null, null));
    }

    private static ChangeRow row(
            long rcId, Instant at, long pageId, @Nullable RevisionId revision, ChangeRow.@Nullable LogEntry log) {
        return new ChangeRow(rcId, at, new PageId(pageId), new PageTitle("Page"), 0, revision, false, null, null, log);
    }
}
