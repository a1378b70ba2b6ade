package org.tributary.ingest.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.SettingsForTests;
import org.tributary.ingest.wiki.Wikis;
import org.tributary.testing.MisbehavingWiki;
import org.tributary.testing.RiverServers;

/** What the configuration declares becomes true at every start, once or however often. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class DeclaredSourcesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final WikiId DECLARED = new WikiId("declared");

    @Inject
    WikiOrders orders;

    @Inject
    Wikis wikis;

    @Test
    void a_declared_wiki_is_followed_as_declared_and_stays_when_it_is_not_declared_any_more() throws Exception {
        try (MisbehavingWiki server = new MisbehavingWiki(Clock.systemUTC())) {
            server.pages().edit("Page", "text");
            Map<String, String> paused = Map.of("url", server.url(), "namespaces", "talk", "following", "paused");
            server.vanish();
            DeclaredSources first = start(paused);
            server.reappear();
            await().atMost(PATIENCE).until(() -> wikis.find(DECLARED).isPresent());
            Wiki followed = wikis.find(DECLARED).orElseThrow();
            assertThat(followed.following()).isEqualTo(Following.PAUSED);
            assertThat(followed.followedBy().scope().namespaces()).containsExactly(1);

            DeclaredSources second = start(Map.of("url", server.url(), "history", "current"));

            await().atMost(PATIENCE)
                    .until(() -> wikis.find(DECLARED).orElseThrow().following() == Following.LIVE);
            Wiki changed = wikis.find(DECLARED).orElseThrow();
            assertThat(changed.followedBy().scope().namespaces()).isEmpty();
            assertThat(changed.followedBy().history()).isEqualTo(HistoryDepth.CURRENT);
            start(Map.of("url", "http://127.0.0.1:1/", "following", "paused"));
            new DeclaredSources(config(Map.of()), bounds(), orders, wikis).start();
            assertThat(wikis.find(DECLARED)).contains(changed);
            orders.forget("declared");
            first.stop();
            second.stop();
        }
    }

    private DeclaredSources start(Map<String, String> source) {
        DeclaredSources sources = new DeclaredSources(config(source), bounds(), orders, wikis);
        sources.start();
        return sources;
    }

    private static SourcesConfig config(Map<String, String> source) {
        Map<String, String> keys = new HashMap<>();
        source.forEach((key, value) -> keys.put("tributary.ingest.sources.\"declared\"." + key, value));
        return SettingsForTests.of(SourcesConfig.class, keys);
    }

    private static DeclarationsConfig bounds() {
        return SettingsForTests.of(
                DeclarationsConfig.class, Map.of("tributary.ingest.declarations.retry-pause", "200ms"));
    }
}
