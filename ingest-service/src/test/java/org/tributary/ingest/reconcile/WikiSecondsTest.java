package org.tributary.ingest.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever asks a wiki again about the same does not ask twice in one second of its clock. */
final class WikiSecondsTest {
    private static final Instant SHOWN = Instant.parse("2026-01-01T12:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void an_answer_waits_for_a_later_second_than_that_of_the_list() {
        waitWith(List.of(SHOWN.plusMillis(900), SHOWN.plusSeconds(1)));

        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void an_answer_in_a_later_second_does_not_wait() {
        waitWith(List.of(SHOWN.plusSeconds(1)));

        assertThat(pauses).isEmpty();
    }

    @Test
    void a_wiki_is_not_asked_for_a_second_that_its_clock_has_shown_before() {
        Iterator<Instant> shown = List.of(SHOWN.plusSeconds(2)).iterator();
        WikiSeconds seconds = new WikiSeconds(shown::next, pauses::add, Duration.ofMillis(2500));

        seconds.awaitLaterThan(SHOWN);
        seconds.awaitLaterThan(SHOWN.plusSeconds(1));

        assertThat(shown.hasNext()).isFalse();
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_clock_that_stands_still_is_not_waited_for_longer_than_is_set() {
        waitWith(List.of(SHOWN, SHOWN, SHOWN));

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(500));
    }

    @Test
    void nobody_is_asked_where_no_list_was_the_occasion() {
        new WikiSeconds(
                        () -> {
                            throw new AssertionError("the wiki was asked");
                        },
                        Duration.ofSeconds(3))
                .awaitLaterThan(null);
    }

    private void waitWith(List<Instant> clock) {
        Iterator<Instant> shown = clock.iterator();
        new WikiSeconds(shown::next, pauses::add, Duration.ofMillis(2500)).awaitLaterThan(SHOWN);
    }
}
