package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.testing.MisbehavingWiki;

/** Replicas of ingest share the wikis; when one is killed, the others take over what it followed. */
final class ReplicasIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration MOVE_WAIT = Duration.ofSeconds(15);

    @Test
    void the_wikis_of_a_killed_replica_move_to_another_within_fifteen_seconds(@TempDir Path folder) throws Exception {
        try (MisbehavingWiki wiki = new MisbehavingWiki(Clock.systemUTC());
                Deployment deployment = Deployment.start(folder)) {
            ServiceProcess one = deployment.startIngest(Map.of());
            ServiceProcess two = deployment.startIngest(Map.of());
            one.awaitReady();
            two.awaitReady();
            wiki.pages().edit("Synapse", "Where neurons meet.");
            one.wire().post("/v1/wikis", "{\"url\": \"" + wiki.url() + "\", \"wiki_id\": \"sharedwiki\"}");
            Holdings held = new Holdings(deployment.wire(), "sharedwiki");
            await().atMost(PATIENCE).until(() -> held.revisionsCounted() == 1);

            ServiceProcess follower = isFollowing(one) ? one : two;
            assertThat(isFollowing(follower)).isTrue();
            follower.kill9();
            long killed = System.nanoTime();
            wiki.pages().edit("Synapse", "Where neurons meet, and one was lost.");

            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> held.revisionsCounted() == 2);
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(MOVE_WAIT);
        }
    }

    private static boolean isFollowing(ServiceProcess replica) throws Exception {
        String said = replica.said();
        return said.lastIndexOf("sharedwiki is followed from here")
                > said.lastIndexOf("sharedwiki is no longer followed");
    }
}
