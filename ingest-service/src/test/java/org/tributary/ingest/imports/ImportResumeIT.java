package org.tributary.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.checkpoint.CheckpointsForTests;
import org.tributary.ingest.dump.DumpsForTests;
import org.tributary.ingest.dump.file.DumpSource;
import org.tributary.ingest.kafka.BrokerForTests;
import org.tributary.ingest.kafka.RiverProducer;
import org.tributary.ingest.publish.ChangesForTests;
import org.tributary.ingest.wiki.Wikis;

/** An import loses nothing and keeps the order of each page, whoever is killed under it. */
final class ImportResumeIT {
    private static final WikiId WIKI = new WikiId("probewiki");
    private static final int PAGES = 30;
    private static final int REVISIONS_PER_PAGE = 40;

    @TempDir
    Path folder;

    @Test
    void an_import_that_is_cut_short_goes_on_in_the_next_process() throws Exception {
        try (BrokerForTests broker = new BrokerForTests(folder.resolve("kafka"))) {
            broker.start();
            ImportTask task = new ImportTask(WIKI, DumpSource.of(dump(20_000).toString()));

            try (Service first = new Service(broker)) {
                first.begin(task);
                await().atMost(Duration.ofSeconds(60)).until(() -> first.revisionsUnderCheckpoint(task) > 100);
                first.jobs.stop();
                assertThat(first.checkpoints
                                .last(WIKI, task.feed())
                                .orElseThrow()
                                .state())
                        .isEqualTo(FeedState.BACKFILLING);
            }
            try (Service second = new Service(broker)) {
                second.jobs.resume();
                FeedCheckpoint last = second.awaitEnd(task);
                assertThat(last.state()).isEqualTo(FeedState.FINISHED);
                assertThat(Objects.requireNonNull(last.progress()).revisions()).isEqualTo(PAGES * REVISIONS_PER_PAGE);
            }

            assertThatEverythingIsThereInOrder(broker);
        }
    }

    @Test
    void an_import_waits_while_kafka_is_away_and_goes_on_when_it_is_back() throws Exception {
        try (BrokerForTests broker = new BrokerForTests(folder.resolve("kafka"))) {
            broker.start();
            ImportTask task = new ImportTask(WIKI, DumpSource.of(dump(20_000).toString()));

            try (Service service = new Service(broker)) {
                service.begin(task);
                await().atMost(Duration.ofSeconds(60)).until(() -> service.revisionsUnderCheckpoint(task) > 100);
                broker.stop();
                await().atMost(Duration.ofSeconds(60)).until(service.producer::isWaiting);
                broker.start();
                assertThat(service.awaitEnd(task).state()).isEqualTo(FeedState.FINISHED);
            }

            assertThatEverythingIsThereInOrder(broker);
        }
    }

    private static void assertThatEverythingIsThereInOrder(BrokerForTests broker) {
        Map<Long, List<Long>> byPage = new TreeMap<>();
        EventCodec<PageChange> codec = new EventCodec<>(PageChange.class);
        broker.records(Topic.PAGE_CHANGE).forEach(record -> {
            PageChange change = codec.decode(record.value());
            byPage.computeIfAbsent(change.page().pageId().value(), _ -> new ArrayList<>())
                    .add(Objects.requireNonNull(change.revision()).revId().value());
        });
        assertThat(byPage).hasSize(PAGES);
        byPage.forEach((_, revisions) -> {
            assertThat(new HashSet<>(revisions)).hasSize(REVISIONS_PER_PAGE);
            assertThat(firstTimes(revisions)).isSorted();
        });
    }

    private static List<Long> firstTimes(List<Long> revisions) {
        return revisions.stream().distinct().toList();
    }

    private Path dump(int textLength) throws Exception {
        StringBuilder dump = new StringBuilder(DumpsForTests.HEAD);
        for (int page = 1; page <= PAGES; page++) {
            String[] revisions = new String[REVISIONS_PER_PAGE];
            for (int i = 0; i < REVISIONS_PER_PAGE; i++) {
                revisions[i] = DumpsForTests.revision(page * 1000L + i, ("text " + i + ' ').repeat(textLength / 8));
            }
            dump.append(DumpsForTests.page(page, "Page " + page, revisions));
        }
        return Files.writeString(folder.resolve("dump.xml"), dump.append(DumpsForTests.END));
    }

    /** What a process has, wired by hand, so that it can be ended and begun again. */
    private static final class Service implements AutoCloseable {
        final RiverProducer producer;
        final Checkpoints checkpoints;
        final ImportJobs jobs;

        Service(BrokerForTests broker) {
            Map<String, String> limits = Map.of(
                    "tributary.ingest.kafka.buffer-bytes-max", "2097152",
                    "tributary.ingest.kafka.silence-before-warning", "1s",
                    "tributary.ingest.import.checkpoint-revisions", "50");
            producer = broker.producer(limits);
            checkpoints = CheckpointsForTests.on(broker.connection(), producer);
            ImportOutlets outlets = new ImportOutlets(
                    ChangesForTests.sink(producer, limits),
                    ChangesForTests.quarantine(producer),
                    checkpoints,
                    new OneWiki());
            ImportLimits importLimits = new SmallRyeConfigBuilder()
                    .withConverter(Duration.class, 100, new DurationConverter())
                    .withMapping(ImportLimits.class)
                    .withDefaultValues(limits)
                    .build()
                    .getConfigMapping(ImportLimits.class);
            jobs = new ImportJobs(outlets, importLimits, DumpsForTests.limits(Map.of()), Clock.systemUTC());
        }

        void begin(ImportTask task) {
            ImportJob job = jobs.reserve(task, ImportPosition.START);
            checkpoints.write(job.now());
            job.start();
        }

        long revisionsUnderCheckpoint(ImportTask task) {
            return checkpoints
                    .last(WIKI, task.feed())
                    .map(checkpoint ->
                            ImportPosition.decode(checkpoint.position()).revision())
                    .orElse(0L);
        }

        FeedCheckpoint awaitEnd(ImportTask task) {
            await().atMost(Duration.ofSeconds(90)).until(() -> checkpoints
                    .last(WIKI, task.feed())
                    .map(checkpoint -> checkpoint.state() != FeedState.BACKFILLING)
                    .orElse(false));
            return checkpoints.last(WIKI, task.feed()).orElseThrow();
        }

        @Override
        public void close() {
            jobs.stop();
            producer.close();
        }
    }

    /** Knows the wiki that is imported, and no other. */
    private static final class OneWiki implements Wikis {
        @Override
        public boolean isRead() {
            return true;
        }

        @Override
        public Optional<Wiki> find(WikiId wikiId) {
            return Optional.of(new Wiki(
                    WIKI,
                    "Probe",
                    "",
                    null,
                    null,
                    "de",
                    null,
                    Rights.UNSTATED,
                    List.of(),
                    List.of(),
                    List.of(),
                    Following.IMPORTS_ONLY,
                    Instant.EPOCH));
        }

        @Override
        public List<Wiki> all() {
            return find(WIKI).stream().toList();
        }

        @Override
        public void publish(Wiki wiki) {
            throw new UnsupportedOperationException("an import under way makes no wiki known");
        }
    }
}
