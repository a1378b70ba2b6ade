package org.tributary.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.tributary.testing.RealMediaWiki;

/** A real MediaWiki and a Tributary, started as a user would, that follows it. */
final class FollowedMediaWiki implements AutoCloseable {
    /** How long a copy may take to be equal, where the wiki tells of what happened. */
    static final Duration TOLD_WITHIN = Duration.ofSeconds(10);

    private static final Duration BACKFILL_WAIT = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final RealMediaWiki wiki;
    private final RunningTributary tributary;
    private final WikiComparison comparison;

    private FollowedMediaWiki(RealMediaWiki wiki, RunningTributary tributary) {
        this.wiki = wiki;
        this.tributary = tributary;
        this.comparison = newComparison();
    }

    /** Starts both and follows the wiki until the copy of it is equal. */
    static FollowedMediaWiki start(Path folder) throws IOException {
        RealMediaWiki wiki = RealMediaWiki.start(folder);
        wiki.edit("Before", "first", "start");
        wiki.edit("Before", "second", "go on");
        RunningTributary tributary = RunningTributary.up(Files.createTempDirectory(folder, "followed"), "--no-sample");
        FollowedMediaWiki followed = new FollowedMediaWiki(wiki, tributary);
        Assertions.assertThat(tributary
                        .wire()
                        .post("/v1/wikis", "{\"url\": \"" + wiki.url() + "\", \"wiki_id\": \"" + wiki.wikiId() + "\"}")
                        .statusCode())
                .isEqualTo(201);
        followed.awaitEqual(BACKFILL_WAIT);
        return followed;
    }

    RealMediaWiki wiki() {
        return wiki;
    }

    RunningTributary tributary() {
        return tributary;
    }

    /** A comparison that has seen nothing yet. */
    WikiComparison newComparison() {
        return WikiComparison.of(wiki.apiUrl(), tributary.wire(), wiki.wikiId());
    }

    /** Waits until the copy is equal; fails with what is different if it takes too long. */
    void awaitEqual(Duration within) {
        await().atMost(within).pollDelay(Duration.ZERO).pollInterval(BETWEEN).untilAsserted(() -> {
            List<String> differences = comparison.differences();
            Assertions.assertThat(differences).isEmpty();
        });
    }

    @Override
    public void close() throws IOException {
        try (wiki) {
            tributary.close();
        }
    }
}
