package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.RealMediaWiki;

/** Ingest is killed again and again, or is away for long: nothing is missing, doubled, or out of order. */
@EnabledIfMediaWiki
final class ChaosIT {
    private static final Logger LOG = Logger.getLogger(ChaosIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int WRITERS = 8;
    private static final int KILLS = 20;

    @TempDir
    private static Path folder;

    private static RealMediaWiki wiki;
    private static Deployment deployment;
    private static ServiceProcess ingest;

    @BeforeAll
    static void follow_a_wiki() throws Exception {
        wiki = RealMediaWiki.start(folder.resolve("wiki"));
        deployment = Deployment.start(folder.resolve("river"));
        ingest = deployment.startIngest(Map.of("TRIBUTARY_INGEST_WIKI_MEMBER_ID", "chaos"));
        ingest.awaitReady();
        ingest.wire().post("/v1/wikis", "{\"url\": \"" + wiki.url() + "\"}");
        await().atMost(PATIENCE).until(() -> held().revisionsCounted() > 0);
    }

    @AfterAll
    static void stop_everything() throws Exception {
        deployment.close();
        wiki.close();
    }

    @Test
    void eight_writers_and_twenty_kills_leave_nothing_missing_doubled_or_out_of_order() throws Exception {
        long seed = new Random().nextLong();
        LOG.infof("seed %d", seed);
        Random random = new Random(seed);

        try (Writers writers = Writers.start(wiki, WRITERS, seed)) {
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(random.nextLong(500, 5_000));
                ingest.kill9();
                ingest.startAgain();
            }
            LOG.infof("%s", writers);
            assertThat(writers.saved()).isGreaterThan(KILLS);
        }

        ingest.awaitReady();
        awaitEqual();
        assertOrder();
    }

    @Test
    void deletions_and_purged_recent_changes_while_ingest_was_away_are_found_by_listing() throws Exception {
        for (String title : List.of("Nerve", "Tract", "Root", "Horn")) {
            wiki.edit(title, title + " is part of it.", "new");
        }
        awaitEqual();

        ingest.kill9();
        wiki.edit("Nerve", "A nerve is a bundle of axons.", "says what it is");
        wiki.delete("Tract");
        wiki.move("Root", "Nerve root", false);
        wiki.edit("Plexus", "A net of nerves.", "new");
        wiki.delete("Horn");
        wiki.undelete("Horn");
        wiki.purgeRecentChanges();
        ingest.startAgain();

        awaitEqual();
        assertOrder();
    }

    private static Holdings held() {
        return new Holdings(deployment.wire(), wiki.wikiId());
    }

    private static void awaitEqual() {
        WikiComparison comparison = WikiComparison.of(wiki.apiUrl(), deployment.wire(), wiki.wikiId());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(comparison.differences()).isEmpty());
    }

    /** Every version of an article is told once and follows the one before; its current revision never goes back. */
    private static void assertOrder() {
        Map<Long, Long> held = held().versions();
        try (CutSubscriber subscriber = new CutSubscriber(deployment.wire().address(), Integer.MAX_VALUE)) {
            await().atMost(PATIENCE)
                    .until(() -> lastVersions(subscriber.changes()).entrySet().containsAll(held.entrySet()));
        }
    }

    private static Map<Long, Long> lastVersions(List<JsonNode> changes) {
        Map<Long, Long> versions = new HashMap<>();
        Map<Long, Long> newest = new HashMap<>();
        for (JsonNode change : changes) {
            long page = change.path("page").path("page_id").asLong();
            long version = change.path("ledger").path("version").asLong();
            assertThat(version).as("versions of page %d", page).isEqualTo(versions.getOrDefault(page, 0L) + 1);
            versions.put(page, version);
            if (change.path("page_change_kind").asText().equals("edit")
                    && change.path("article_change_kind").asText().equals("update")) {
                long revision = change.path("revision").path("rev_id").asLong();
                assertThat(revision).as("edits of page %d", page).isGreaterThan(newest.getOrDefault(page, 0L));
                newest.put(page, revision);
            }
        }
        return versions;
    }
}
