package org.tributary.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.search.ArticleChanges.article;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.codec.Topic;
import org.tributary.search.ArticleTopic;
import org.tributary.search.SearchConfig;
import org.tributary.search.document.IgnoredReason;
import org.tributary.search.follow.EventCounts;
import org.tributary.search.index.SearchIndex;
import org.tributary.search.index.SearchRequest;
import org.tributary.search.index.lucene.LuceneSearchIndexes;
import org.tributary.search.index.lucene.LuceneSettings;
import org.tributary.search.query.QueryParser;
import org.tributary.servers.EmbeddedKafka;
import org.tributary.servers.FreePort;
import org.tributary.servers.RiverTopics;

/** An index lives through kills, damage, a Kafka that is away, and a topic made anew. */
final class SearchLifecycleIT {
    private static final EventCounts UNCOUNTED = new EventCounts() {
        @Override
        public void applied(int events) {}

        @Override
        public void ignored(IgnoredReason reason, int events) {}
    };

    @TempDir
    private static Path brokerFolder;

    private static EmbeddedKafka kafka;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startKafka() throws IOException {
        kafka = EmbeddedKafka.start(brokerFolder, FreePort.find(), System.getProperty("java.class.path"));
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    /** Every test begins with an empty topic. */
    @BeforeEach
    void makeTopicAnew() throws IOException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.deleteTopics(Set.of(Topic.ARTICLE_CHANGE.topicName()));
            await().ignoreExceptions()
                    .until(() -> !admin.listTopics().names().get().contains(Topic.ARTICLE_CHANGE.topicName()));
            RiverTopics.create(admin);
        }
    }

    @Test
    void what_a_killed_process_left_is_opened_and_read_on_from() throws IOException {
        Path left = folder.resolve("left");
        try (SearchLifecycle killed = start(folder.resolve("index"))) {
            send(article(1, 1, "Axon", "one"));
            within(() -> assertThat(found(killed, "axon")).isEqualTo(1));
            copy(folder.resolve("index"), left);
        }
        send(article(2, 1, "Axon hillock", "two"));

        try (SearchLifecycle next = start(left)) {
            within(() -> assertThat(found(next, "axon")).isEqualTo(2));
            within(() -> assertThat(next.status().state()).isEqualTo(SearchState.LIVE));
        }
    }

    @Test
    void a_clean_stop_keeps_everything_and_reads_nothing_twice() throws IOException {
        try (SearchLifecycle first = start(folder)) {
            send(article(1, 1, "Axon", "one"));
            within(() -> assertThat(found(first, "axon")).isEqualTo(1));
        }

        try (SearchLifecycle second = start(folder)) {
            assertThat(found(second, "axon")).isEqualTo(1);
            within(() -> assertThat(second.status().isCaughtUp()).isTrue());
        }
    }

    @Test
    void a_damaged_index_is_built_anew_from_the_topic() throws IOException {
        try (SearchLifecycle first = start(folder)) {
            send(article(1, 1, "Axon", "one"));
            within(() -> assertThat(found(first, "axon")).isEqualTo(1));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {0});
            }
        }

        try (SearchLifecycle second = start(folder)) {
            within(() -> assertThat(found(second, "axon")).isEqualTo(1));
        }
    }

    @Test
    void a_topic_made_anew_replaces_what_was_read_from_the_old_one() throws IOException {
        try (SearchLifecycle first = start(folder)) {
            send(article(1, 9, "Axon", "old"));
            within(() -> assertThat(found(first, "axon")).isEqualTo(1));
        }
        makeTopicAnew();
        send(article(1, 1, "Soma", "new"));

        try (SearchLifecycle second = start(folder)) {
            within(() -> assertThat(found(second, "soma")).isEqualTo(1));
            assertThat(found(second, "axon")).isZero();
        }
    }

    @Test
    void a_kafka_that_is_away_is_waited_for() throws IOException {
        try (SearchLifecycle first = start(folder)) {
            send(article(1, 1, "Axon", "one"));
            within(() -> assertThat(found(first, "axon")).isEqualTo(1));
        }

        try (SearchLifecycle second = start(folder, "127.0.0.1:" + FreePort.find())) {
            assertThat(found(second, "axon")).isEqualTo(1);
            within(() -> assertThat(second.status().state()).isEqualTo(SearchState.WAITING_FOR_KAFKA));
        }
    }

    private static SearchLifecycle start(Path folder) {
        return start(folder, kafka.bootstrapServers());
    }

    private static SearchLifecycle start(Path folder, String bootstrapServers) {
        SearchConfig config = new SmallRyeConfigBuilder()
                .withMapping(SearchConfig.class)
                .withDefaultValue("tributary.search.follow.commit-interval", "PT0.5S")
                .withDefaultValue("tributary.search.follow.kafka-wait", "PT2S")
                .build()
                .getConfigMapping(SearchConfig.class);
        LuceneSearchIndexes indexes = new LuceneSearchIndexes(folder, new LuceneSettings(16, 100, 240, 10_000));
        SearchLifecycle lifecycle = new SearchLifecycle(
                config, Map.of("bootstrap.servers", bootstrapServers), indexes, UNCOUNTED, Clock.systemUTC());
        lifecycle.start();
        return lifecycle;
    }

    private static long found(SearchLifecycle lifecycle, String q) {
        SearchIndex index = lifecycle.index().orElseThrow();
        return index.search(new SearchRequest(QueryParser.parse(q, 9), q, null, Set.of(0), 10, null))
                .total();
    }

    private static void send(ArticleChange... changes) {
        try (ArticleTopic topic = new ArticleTopic(kafka.bootstrapServers())) {
            topic.send(changes);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void within(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
