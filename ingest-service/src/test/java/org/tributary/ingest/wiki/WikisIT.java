package org.tributary.ingest.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.kafka.KafkaConnection;
import org.tributary.testing.RiverServers;

/** Wikis are kept on Kafka and shared over it. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class WikisIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Wikis wikis;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void what_was_published_is_found_at_once_until_it_is_forgotten() {
        Wiki wiki = wiki("found-at-once", Following.PAUSED);

        wikis.publish(wiki);

        assertThat(wikis.find(wiki.wikiId())).contains(wiki);
        assertThat(wikis.all()).contains(wiki);
        wikis.publish(wiki.with(Following.FORGOTTEN, wiki.dt()));
        assertThat(wikis.find(wiki.wikiId())).isEmpty();
        assertThat(wikis.all()).doesNotContain(wiki);
    }

    @Test
    void replicas_share_the_wikis_and_take_over_those_of_one_that_stops() {
        Set<WikiId> published = new HashSet<>();
        IntStream.range(0, 12).forEach(number -> {
            Wiki wiki = wiki("shared-" + number, Following.LIVE);
            wikis.publish(wiki);
            published.add(wiki.wikiId());
        });
        WikiConfig group = new GroupOfItsOwn("group-" + UUID.randomUUID());
        KafkaConnection connection = new KafkaConnection(kafka);
        WikiAssignment first = new WikiAssignment(connection, group);
        WikiAssignment second = new WikiAssignment(connection, group);
        Follower follower = new Follower();
        Follower other = new Follower();

        first.start(follower);
        await().atMost(PATIENCE).until(() -> follower.ids().containsAll(published));
        second.start(other);
        await().atMost(PATIENCE).until(() -> shared(follower, other, published));
        first.stop();

        await().atMost(PATIENCE).until(() -> other.ids().containsAll(published));
        assertThat(follower.ids()).isEmpty();
        second.stop();
    }

    private static boolean shared(Follower one, Follower other, Set<WikiId> all) {
        Set<WikiId> both = new HashSet<>(one.ids());
        both.addAll(other.ids());
        Set<WikiId> twice = new HashSet<>(one.ids());
        twice.retainAll(other.ids());
        return !one.ids().isEmpty() && !other.ids().isEmpty() && both.containsAll(all) && twice.isEmpty();
    }

    private static Wiki wiki(String id, Following following) {
        return new Wiki(
                new WikiId(id),
                "A wiki",
                "http://wiki.invalid/",
                null,
                null,
                "en",
                null,
                Rights.UNSTATED,
                List.of(),
                List.of("#REDIRECT"),
                List.of(),
                following,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Remembers what it was told. */
    private static final class Follower implements WikiFollower {
        private final Map<WikiId, Wiki> followed = new ConcurrentHashMap<>();

        Set<WikiId> ids() {
            return followed.keySet();
        }

        @Override
        public void wanted(Wiki wiki) {
            followed.put(wiki.wikiId(), wiki);
        }

        @Override
        public void released(WikiId wikiId) {
            followed.remove(wikiId);
        }
    }

    /** Bounds for a group that no other test joins. */
    private record GroupOfItsOwn(String group) implements WikiConfig {
        @Override
        public Optional<String> memberId() {
            return Optional.empty();
        }

        @Override
        public Duration sessionTimeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration retryPause() {
            return Duration.ofSeconds(1);
        }
    }
}
