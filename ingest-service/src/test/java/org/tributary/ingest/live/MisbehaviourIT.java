package org.tributary.ingest.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;
import org.tributary.event.wiki.FeedState;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.testing.MisbehavingWiki;
import org.tributary.testing.Misbehaviour;
import org.tributary.testing.MovableClock;
import org.tributary.testing.RiverServers;

/** Whatever a wiki does wrong, each of its changes reaches Kafka, once in effect and in order, and it is left in peace. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class MisbehaviourIT {
    private static final String WIKI = "hardwiki";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(100);
    private static final int STRETCH = 20;

    /** Each group is met by one question, which is asked again until it has an answer. */
    private static final List<List<Misbehaviour>> PASSING = List.of(
            List.of(
                    new Misbehaviour.Status(429, null),
                    new Misbehaviour.Status(429, "1"),
                    new Misbehaviour.Status(503, null)),
            List.of(
                    new Misbehaviour.Status(503, "1"),
                    new Misbehaviour.ApiError("maxlag", "1"),
                    new Misbehaviour.ApiError("readonly", null)),
            List.of(new Misbehaviour.Truncated(), new Misbehaviour.Reset(), new Misbehaviour.Silence()),
            List.of(new Misbehaviour.TornGzip(), new Misbehaviour.FalseGzip(), new Misbehaviour.ShortLength(9)),
            List.of(new Misbehaviour.Padded(5_000_000), new Misbehaviour.ApiError("ratelimited", null)));

    /** These make the feed give up and come back later. */
    private static final List<Misbehaviour> LASTING = List.of(
            new Misbehaviour.Html(),
            new Misbehaviour.Redirect("http://elsewhere.invalid/"),
            new Misbehaviour.Status(403, null),
            new Misbehaviour.Huge(5_000_000));

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    Checkpoints checkpoints;

    private final MovableClock clock = new MovableClock();
    private final Map<String, List<Long>> saved = new LinkedHashMap<>();
    private PageChangesForTests changes;
    private MisbehavingWiki wiki;

    @BeforeEach
    void follow() throws Exception {
        changes = new PageChangesForTests(kafka);
        wiki = new MisbehavingWiki(clock);
        await().atMost(PATIENCE).until(() -> given().get("/v1/feeds").statusCode() == 200);
        given().contentType(ContentType.JSON)
                .body(Map.of("url", wiki.url(), "wiki_id", WIKI))
                .post("/v1/wikis")
                .then()
                .statusCode(201);
        await().atMost(PATIENCE).until(() -> checkpoints.last(new WikiId(WIKI), BackfillFeed.NAME).stream()
                .anyMatch(each -> each.state() == FeedState.FINISHED));
        editAndAwait();
    }

    @AfterEach
    void forget() {
        given().delete("/v1/wikis/" + WIKI).then().statusCode(204);
        wiki.close();
        changes.close();
    }

    @Test
    void nothing_is_lost_or_mixed_up_and_the_wiki_is_not_burdened() {
        PASSING.forEach(this::meet);
        LASTING.forEach(each -> meet(List.of(each)));
        rowsAreRepeatedAndShuffled();
        theClockGoesWrong();
        aWikiThatKeepsFailingIsAskedEverMoreSeldom();

        everyChangeWasToldOnceAndInOrder();
        noMoreWasAskedThanIsAllowed();
    }

    private void meet(List<Misbehaviour> misbehaviours) {
        edit();
        wiki.misbehave(misbehaviours.toArray(Misbehaviour[]::new));
        editAndAwait();
        await().atMost(PATIENCE).until(wiki::hasMisbehaved);
    }

    private void rowsAreRepeatedAndShuffled() {
        wiki.pages().repeatRows();
        wiki.pages().shuffleRows(3);
        for (int round = 0; round < 10; round++) {
            edit();
        }
        editAndAwait();
    }

    private void theClockGoesWrong() {
        for (int hours : List.of(3, 3, -2, 0, 5, 0)) {
            clock.wrongBy(Duration.ofHours(hours));
            edit();
            editAndAwait();
        }
    }

    private void aWikiThatKeepsFailingIsAskedEverMoreSeldom() {
        wiki.misbehaveAlways(new Misbehaviour.Status(503, null));
        edit();
        int before = wiki.requests().size();
        await().atMost(PATIENCE).until(() -> wiki.requests().size() >= before + 7);
        List<MisbehavingWiki.Request> asked = wiki.requests().subList(before, before + 7);

        assertThat(Duration.between(asked.getFirst().at(), asked.getLast().at()))
                .isGreaterThan(Duration.ofSeconds(4));
        wiki.behave();
        editAndAwait();
    }

    /** What comes again comes under its own id or is restated, which both change nothing. */
    private void everyChangeWasToldOnceAndInOrder() {
        Map<Long, String> ids = new HashMap<>();
        Map<String, List<Long>> told = new LinkedHashMap<>();
        for (PageChange change : ofThisWiki()) {
            long revision = revision(change);
            String known = ids.putIfAbsent(revision, change.meta().id());
            if (known == null) {
                told.computeIfAbsent(change.page().pageTitle().value(), any -> new ArrayList<>())
                        .add(revision);
            } else {
                assertThat(change instanceof PageChange.Restate
                                || known.equals(change.meta().id()))
                        .as("revision %d again", revision)
                        .isTrue();
            }
        }
        assertThat(told).isEqualTo(saved);
    }

    private void noMoreWasAskedThanIsAllowed() {
        List<Instant> times =
                wiki.requests().stream().map(MisbehavingWiki.Request::at).toList();
        for (int i = 0; i + STRETCH < times.size(); i++) {
            assertThat(Duration.between(times.get(i), times.get(i + STRETCH)))
                    .as("%d requests after request %d", STRETCH, i)
                    .isGreaterThan(BETWEEN_REQUESTS.multipliedBy(STRETCH - 3));
        }
    }

    private long edit() {
        int number = saved.values().stream().mapToInt(List::size).sum();
        String title = "Page_" + number % 2;
        long revision = wiki.pages().edit(title, "text " + number);
        saved.computeIfAbsent(title, any -> new ArrayList<>()).add(revision);
        return revision;
    }

    private void editAndAwait() {
        long revision = edit();
        await("revision " + revision)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ofThisWiki().stream().anyMatch(each -> revision(each) == revision));
    }

    private List<PageChange> ofThisWiki() {
        return changes.all().stream()
                .filter(each -> each.wikiId().value().equals(WIKI))
                .toList();
    }

    private static long revision(PageChange change) {
        Revision revision = Objects.requireNonNull(change.revision());
        return revision.revId().value();
    }
}
