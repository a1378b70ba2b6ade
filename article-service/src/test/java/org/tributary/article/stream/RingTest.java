package org.tributary.article.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.frame.Problem;

/** The ring that subscribers share, and the ids by which they come back. */
final class RingTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    @Test
    void a_reader_joins_only_where_it_misses_nothing() {
        Ring ring = new Ring(2, 1_000_000);
        assertThat(ring.join(Map.of(0, 5L))).isEmpty();

        ring.begin(Map.of(0, 5L, 1, 7L));
        ring.add(List.of(entry(0, 5), entry(0, 6), entry(1, 7)));

        assertThat(ring.join(Map.of(0, 5L, 1, 7L))).isEmpty();
        assertThat(ring.join(Map.of(0, 6L, 1, 7L))).hasValue(1);
        assertThat(ring.join(Map.of(0, 6L))).isEmpty();
        assertThat(ring.ends()).isEqualTo(Map.of(0, 7L, 1, 8L));
    }

    @Test
    void a_reader_that_is_too_slow_is_told_so() throws InterruptedException {
        Ring ring = new Ring(2, 1_000_000);
        ring.begin(Map.of(0, 0L));
        ring.add(List.of(entry(0, 0), entry(0, 1)));
        assertThat(ring.take(0, AT_ONCE).entries()).hasSize(2);

        ring.add(List.of(entry(0, 2)));

        assertThat(ring.take(0, AT_ONCE).isOverrun()).isTrue();
        assertThat(ring.take(1, AT_ONCE).entries()).extracting(Entry::offset).containsExactly(1L, 2L);
        assertThat(ring.take(3, AT_ONCE).entries()).isEmpty();
    }

    @Test
    void the_ring_holds_no_more_bytes_than_it_may_except_for_one_large_entry() throws InterruptedException {
        Ring ring = new Ring(100, 1_000);
        ring.begin(Map.of(0, 0L));

        ring.add(List.of(entry(0, 0), entry(0, 1), new Entry(0, 2, "w:1", "x".repeat(5_000))));

        assertThat(ring.take(2, AT_ONCE).entries()).hasSize(1);
        assertThat(ring.take(1, AT_ONCE).isOverrun()).isTrue();
    }

    @Test
    void an_id_is_read_back_as_it_was_given_out() {
        String id = EventId.of("t", Map.of(1, 20L, 0, 10L));

        assertThat(id)
                .isEqualTo(
                        "[{\"topic\":\"t\",\"partition\":0,\"offset\":10},{\"topic\":\"t\",\"partition\":1,\"offset\":20}]");
        assertThat(EventId.parse(id, "t").offsets()).isEqualTo(Map.of(0, 10L, 1, 20L));
        assertThat(EventId.parse("[{\"topic\":\"t\",\"partition\":0,\"timestamp\":5}]", "t")
                        .timestamps())
                .isEqualTo(Map.of(0, 5L));
    }

    @Test
    void an_id_that_was_not_given_out_is_refused() {
        List<String> malformed = List.of(
                "x",
                "{}",
                "[{}]",
                "[{\"topic\":\"other\",\"partition\":0,\"offset\":1}]",
                "[{\"topic\":\"t\",\"partition\":-1,\"offset\":1}]",
                "[{\"topic\":\"t\",\"partition\":0,\"offset\":-1}]",
                "[{\"topic\":\"t\",\"partition\":0}]",
                "[[[[[[",
                "[{\"topic\":\"t\",\"partition\":0,\"offset\":1.5}]");

        for (String id : malformed) {
            assertThatThrownBy(() -> EventId.parse(id, "t"))
                    .as(id)
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                            .isEqualTo(400));
        }
    }

    private static Entry entry(int partition, long offset) {
        return new Entry(partition, offset, "testwiki:1", "{}");
    }
}
