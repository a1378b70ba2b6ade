package org.tributary.ingest.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.ingest.kafka.BrokerForTests;
import org.tributary.ingest.kafka.RiverProducer;

/** Checkpoints outlive the process that wrote them, and wait for Kafka rather than fail. */
final class KafkaCheckpointsIT {
    private static final WikiId WIKI = new WikiId("testwiki");

    @TempDir
    Path folder;

    @Test
    void the_last_checkpoint_is_found_by_whoever_comes_later_even_when_kafka_comes_last() throws Exception {
        try (BrokerForTests broker = new BrokerForTests(folder);
                RiverProducer producer = broker.producer(Map.of())) {
            KafkaCheckpoints early = new KafkaCheckpoints(broker.connection(), producer);
            CompletableFuture<Optional<FeedCheckpoint>> asked =
                    CompletableFuture.supplyAsync(() -> early.last(WIKI, "recent-changes"), Thread::startVirtualThread);
            CompletableFuture<Void> written =
                    CompletableFuture.runAsync(() -> early.write(at("1")), Thread::startVirtualThread);
            assertThat(early.isRead()).isFalse();

            broker.start();
            written.get(60, TimeUnit.SECONDS);
            asked.get(60, TimeUnit.SECONDS);
            early.write(at("2"));
            assertThat(early.last(WIKI, "recent-changes")).contains(at("2"));

            KafkaCheckpoints late = new KafkaCheckpoints(broker.connection(), producer);
            assertThat(late.last(WIKI, "recent-changes")).contains(at("2"));
            assertThat(late.last(WIKI, "dump:other")).isEmpty();

            early.write(at("3"));
            await().atMost(Duration.ofSeconds(60)).until(() -> late.all().equals(List.of(at("3"))));
            early.close();
            late.close();
        }
    }

    private static FeedCheckpoint at(String position) {
        return new FeedCheckpoint(
                WIKI,
                "recent-changes",
                FeedState.LIVE,
                position,
                "https://test.example/w/api.php",
                Instant.parse("2020-01-02T03:04:05Z"),
                null,
                null,
                null);
    }
}
