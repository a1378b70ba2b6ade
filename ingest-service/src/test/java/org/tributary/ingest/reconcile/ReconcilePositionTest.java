package org.tributary.ingest.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.WikiId;
import org.tributary.event.repair.RepairRequest;

/** Whoever waits for a walk gets it, and a gap is not walked twice. */
final class ReconcilePositionTest {
    private static final Instant FOLLOWED = Instant.parse("2026-01-01T00:00:00Z");

    private final ReconcilePosition position = ReconcilePosition.beginning(FOLLOWED);

    @Test
    void somebody_who_orders_a_walk_gets_it_although_a_gap_ordered_one_before() {
        ReconcilePosition both = position.ordering(order("gap", 10, "a gap")).ordering(order("mine", 11, null));

        assertThat(both.orders()).extracting(RepairRequest::walk).containsExactly("gap", "mine");
        assertThat(both.begun().orders()).extracting(RepairRequest::walk).containsExactly("mine");
    }

    @Test
    void somebody_who_ordered_a_walk_before_another_began_still_gets_it() {
        ReconcilePosition walking = position.with(walk("gap", 20));

        assertThat(walking.ordering(order("mine", 15, null)).orders())
                .extracting(RepairRequest::walk)
                .containsExactly("mine");
    }

    @Test
    void a_gap_is_served_by_any_walk_that_begins_after_it() {
        ReconcilePosition ordered = position.ordering(order("mine", 10, null));

        assertThat(ordered.ordering(order("gap", 11, "a gap"))).isEqualTo(ordered);
        ReconcilePosition walking = position.with(walk("other", 20));
        assertThat(walking.ordering(order("gap", 15, "a gap"))).isEqualTo(walking);
        assertThat(walking.ordering(order("gap", 25, "a gap")).orders()).hasSize(1);
    }

    @Test
    void what_was_ordered_twice_or_for_an_earlier_following_is_not_walked() {
        ReconcilePosition ordered = position.ordering(order("mine", 10, null));

        assertThat(ordered.ordering(order("mine", 10, null))).isEqualTo(ordered);
        assertThat(position.ordering(order("old", -5, null))).isEqualTo(position);
    }

    @Test
    void what_is_written_is_read() {
        ReconcilePosition written = position.ordering(order("mine", 10, null))
                .with(walk("other", 20))
                .with(Map.of(3, 4L));

        assertThat(ReconcilePosition.read(written.write())).isEqualTo(written);
    }

    private static Walk walk(String name, long second) {
        return new Walk(name, true, null, FOLLOWED.plusSeconds(second), null, null, null, 0, 0, 0);
    }

    private static RepairRequest order(String name, long second, @Nullable String notice) {
        return RepairRequest.walk(new WikiId("examplewiki"), name, notice, FOLLOWED.plusSeconds(second));
    }
}
