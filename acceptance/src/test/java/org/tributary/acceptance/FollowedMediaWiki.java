package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.tributary.testing.RealMediaWiki;

/** A real MediaWiki that a Tributary follows. */
final class FollowedMediaWiki implements AutoCloseable {
    private static final Duration BACKFILL_WAIT = Duration.ofMinutes(2);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final RealMediaWiki wiki;
    private final Wire tributary;
    private final String wikiId;
    private final WikiComparison comparison;
    private boolean isPaused;

    private FollowedMediaWiki(RealMediaWiki wiki, Wire tributary, String wikiId, Part part) {
        this.wiki = wiki;
        this.tributary = tributary;
        this.wikiId = wikiId;
        this.comparison = WikiComparison.of(wiki.apiUrl(), tributary, wikiId, part);
    }

    /** Starts a wiki that has a past, and follows it under an id until the copy of it is equal. */
    static FollowedMediaWiki start(Path folder, RunningTributary tributary, String wikiId) throws IOException {
        RealMediaWiki wiki = RealMediaWiki.start(folder);
        wiki.edit("Before", "first", "start");
        wiki.edit("Before", "second", "go on");
        return follow(wiki, tributary, wikiId, "{}", Part.ALL);
    }

    /** Follows a wiki by a plan, until the copy of the part that the plan means is equal. */
    static FollowedMediaWiki follow(
            RealMediaWiki wiki, RunningTributary tributary, String wikiId, String plan, Part part) {
        FollowedMediaWiki followed = new FollowedMediaWiki(wiki, tributary.wire(), wikiId, part);
        String wanted = """
                {"url": "%s", "wiki_id": "%s", "plan": %s}""".formatted(wiki.url(), wikiId, plan);
        HttpResponse<String> answer = tributary.wire().post("/v1/wikis", wanted);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        followed.awaitEqual(BACKFILL_WAIT);
        return followed;
    }

    RealMediaWiki wiki() {
        return wiki;
    }

    /** Lets nobody follow the wiki until {@link #resume()}. */
    void pause() {
        want("paused");
        isPaused = true;
    }

    void resume() {
        isPaused = false;
        want("live");
    }

    /** Lets the copy become equal before something else happens, unless nobody follows. */
    void settle() {
        if (!isPaused) {
            awaitEqual(SETTLED_WITHIN);
        }
    }

    boolean isEqual() {
        return comparison.differences().isEmpty();
    }

    /** Waits until the copy is equal; fails with what is different if it takes too long. */
    void awaitEqual(Duration within) {
        await().atMost(within).pollDelay(Duration.ZERO).pollInterval(BETWEEN).untilAsserted(() -> assertThat(
                        comparison.differences())
                .isEmpty());
    }

    @Override
    public void close() {
        wiki.close();
    }

    private void want(String following) {
        HttpResponse<String> answer = tributary.patch("/v1/wikis/" + wikiId, "{\"following\": \"" + following + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        await().atMost(SETTLED_WITHIN).until(() -> tributary
                .json("/v1/wikis/" + wikiId)
                .path("state")
                .asText()
                .equals(following));
    }
}
