package org.tributary.ingest.live;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.tributary.event.identity.WikiId;
import org.tributary.event.repair.RepairRequest;
import org.tributary.ingest.kafka.KafkaConnection;
import org.tributary.ingest.live.loop.FeedLoop.Surroundings;
import org.tributary.ingest.publish.RepairOutlet;
import org.tributary.ingest.reconcile.ReconcileConfig;
import org.tributary.ingest.reconcile.RepairInbox;

/** What reconciling needs besides the wiki itself, the same for all wikis. */
@Singleton
final class Reconciling {
    private final ReconcileConfig config;
    private final RepairOutlet outlet;
    private final KafkaConnection connection;
    private final MeterRegistry meters;

    Reconciling(ReconcileConfig config, RepairOutlet outlet, KafkaConnection connection, MeterRegistry meters) {
        this.config = config;
        this.outlet = outlet;
        this.connection = connection;
        this.meters = meters;
    }

    ReconcileConfig config() {
        return config;
    }

    RepairOutlet outlet() {
        return outlet;
    }

    RepairInbox inbox(WikiId wikiId) {
        return new RepairInbox(wikiId, connection);
    }

    /** States a gap and orders that everything be compared; returns when the order is durable. */
    void repairGap(WikiId wikiId, String notice, Surroundings surroundings) {
        meters.counter("tributary.ingest.gaps", "feed", RecentChangesFeed.NAME, "kind", "forgotten")
                .increment();
        Instant now = surroundings.clock().instant();
        outlet.order(RepairRequest.walk(wikiId, now.toString(), notice, now));
    }
}
