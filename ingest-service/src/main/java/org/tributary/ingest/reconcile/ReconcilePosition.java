package org.tributary.ingest.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.repair.RepairRequest;

/**
 * How far a wiki is reconciled, as it stands in its checkpoint.
 *
 * @param answered partition of the requests' topic to the offset after the last one answered
 * @param walk the walk that is under way
 * @param orders the walks that were asked for and have not begun, in the order in which they will
 * @param followedDt when the wiki was followed first; what was asked for before it was meant for an earlier following
 * @param restedSince when the last walk ended, or when the wiki was followed first
 * @param begunDt when the last walk began; null before the first
 */
record ReconcilePosition(
        Map<Integer, Long> answered,
        @Nullable Walk walk,
        List<RepairRequest> orders,
        Instant followedDt,
        Instant restedSince,
        @Nullable Instant begunDt) {

    ReconcilePosition {
        answered = Map.copyOf(answered);
        orders = List.copyOf(orders);
    }

    static ReconcilePosition beginning(Instant now) {
        return new ReconcilePosition(Map.of(), null, List.of(), now, now, null);
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
        return new ReconcilePosition(answered, next, orders, followedDt, restedSince, next.startedDt());
    }

    ReconcilePosition with(Map<Integer, Long> answeredNow) {
        return new ReconcilePosition(answeredNow, walk, orders, followedDt, restedSince, begunDt);
    }

    /**
     * With one more walk to be made. A gap needs none if one has begun since, or will anyhow; somebody who waits for a walk
     * of a certain name gets that one.
     */
    ReconcilePosition ordering(RepairRequest order) {
        boolean isOfAGap = order.notice() != null;
        boolean isServed =
                isOfAGap && (!orders.isEmpty() || (begunDt != null && order.dt().isBefore(begunDt)));
        boolean isKnown = isNamed(order, walk == null ? null : walk.id())
                || orders.stream().anyMatch(each -> isNamed(order, each.walk()));
        if (isServed || isKnown || order.dt().isBefore(followedDt)) {
            return this;
        }
        List<RepairRequest> more = new ArrayList<>(orders);
        more.add(order);
        return new ReconcilePosition(answered, walk, more, followedDt, restedSince, begunDt);
    }

    private static boolean isNamed(RepairRequest order, @Nullable String name) {
        return name != null && name.equals(order.walk());
    }

    /** Without the first of the walks that were asked for. */
    ReconcilePosition begun() {
        List<RepairRequest> left = orders.isEmpty() ? orders : orders.subList(1, orders.size());
        return new ReconcilePosition(answered, walk, left, followedDt, restedSince, begunDt);
    }

    ReconcilePosition rested(Instant now) {
        return new ReconcilePosition(answered, null, orders, followedDt, now, begunDt);
    }
}
