package org.tributary.ingest.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.repair.RepairRequest;

/**
 * How far a wiki is reconciled, as it stands in its checkpoint.
 *
 * @param answered partition of the requests' topic to the offset after the last one answered
 * @param walk the walk that is under way
 * @param ordered the walk that was asked for and has not begun
 * @param restedSince when the last walk ended, or when the wiki was followed first
 * @param begunDt when the last walk began; null before the first. What was ordered before it needs no other walk
 */
record ReconcilePosition(
        Map<Integer, Long> answered,
        @Nullable Walk walk,
        @Nullable RepairRequest ordered,
        Instant restedSince,
        @Nullable Instant begunDt) {

    ReconcilePosition {
        answered = Map.copyOf(answered);
    }

    static ReconcilePosition beginning(Instant now) {
        return new ReconcilePosition(Map.of(), null, null, now, null);
    }

    static ReconcilePosition read(String json) {
        try {
            return EventCodec.mapper().readValue(json, ReconcilePosition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no position of a reconciled wiki: " + json, e);
        }
    }

    String write() {
        try {
            return EventCodec.mapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this position cannot be written", e);
        }
    }

    ReconcilePosition with(Walk next) {
        return new ReconcilePosition(answered, next, ordered, restedSince, next.startedDt());
    }

    ReconcilePosition ordering(@Nullable RepairRequest order) {
        return new ReconcilePosition(answered, walk, order, restedSince, begunDt);
    }

    ReconcilePosition with(Map<Integer, Long> answeredNow) {
        return new ReconcilePosition(answeredNow, walk, ordered, restedSince, begunDt);
    }

    /** Whether a walk that was ordered then is done, or was meant for an earlier following of the wiki. */
    boolean isPast(Instant order) {
        return order.isBefore(begunDt == null ? restedSince : begunDt);
    }

    ReconcilePosition rested(Instant now) {
        return new ReconcilePosition(answered, null, ordered, now, begunDt);
    }
}
