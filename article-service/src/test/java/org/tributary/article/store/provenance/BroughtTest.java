package org.tributary.article.store.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;

/** Histories end in few stretches, and what is in them is written a few times only, however they grow. */
final class BroughtTest {
    @Test
    void prints_are_written_few_times_and_lie_in_few_stretches() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            List<IntSupplier> ways = List.of(
                    () -> 1,
                    () -> 1 + random.nextInt(3),
                    () -> 1 + random.nextInt(12),
                    () -> random.nextInt(4) == 0 ? 20 : 1,
                    () -> 30 + random.nextInt(30));
            for (IntSupplier way : ways) {
                List<Integer> lastFirst = new ArrayList<>();
                long prints = 0;
                long written = 0;
                for (int step = 0; step < 2_000; step++) {
                    int follows = way.getAsInt();
                    prints += follows;
                    List<Integer> absorbed = lastFirst.subList(0, Brought.absorbed(lastFirst, follows));
                    int length =
                            follows + absorbed.stream().mapToInt(each -> each).sum();
                    written += length;
                    absorbed.clear();
                    lastFirst.addFirst(length);
                }
                assertThat(written).as("seed " + seed).isLessThan(6 * prints);
                assertThat(lastFirst).as("seed " + seed).hasSizeLessThan((int) (20 + prints / 100));
            }
        }
    }

    @Test
    void what_one_revision_brought_stays_together() {
        List<Brought> revisions =
                List.of(brought(1, 300), brought(2, 100), brought(3, 1), brought(4, 900), brought(5, 2));

        List<List<Brought>> stretches = Brought.stretches(revisions);

        assertThat(stretches.stream().map(Brought::count)).containsExactly(400, 1, 900, 2);
        assertThat(stretches.stream().flatMap(List::stream)).containsExactlyElementsOf(revisions);
    }

    private static Brought brought(long revId, int prints) {
        return new Brought(
                new HistoryPoint(Instant.EPOCH, new RevisionId(revId)),
                IntStream.range(0, prints).boxed().collect(Collectors.toUnmodifiableSet()));
    }
}
