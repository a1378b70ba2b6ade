package org.tributary.ingest.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChange.RevisionList;
import org.tributary.event.repair.PageList;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.MediaWikiSession;
import org.tributary.testing.RealMediaWiki;
import org.tributary.testing.RiverServers;

/** A wiki of which a topic is followed is walked as well: by the pages of the topic, and no others. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
@EnabledIfMediaWiki
final class TopicWalkIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final WikiId WIKI = new WikiId("topic-walk");

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    Checkpoints checkpoints;

    private PageChangesForTests changes;

    @BeforeEach
    void readTheTopic() {
        changes = new PageChangesForTests(kafka);
        await().atMost(PATIENCE).until(() -> given().get("/v1/feeds").statusCode() == 200);
    }

    @AfterEach
    void stopReading() {
        changes.close();
    }

    @Test
    void what_became_of_a_topic_unseen_is_listed_and_nothing_else_is_told() throws Exception {
        try (RealMediaWiki wiki = RealMediaWiki.start(Path.of("target"))) {
            MediaWikiSession oversighter = wiki.account("Oversighter", "suppress", "sysop");
            long suppressed = wiki.edit("Alps", "a secret", "made");
            wiki.edit("Alps", "[[Category:Mountains]]", "mended");
            wiki.edit("Peak", "[[Category:Mountains]]", "made");
            wiki.edit("Ben Nevis", "not for long", "made");
            wiki.edit("Summit register", "who was here", "made");
            wiki.edit("Summit cross", "iron", "made");
            wiki.edit("Elsewhere", "nobody asks", "made");
            follow(wiki);
            await().atMost(PATIENCE).until(this::isRead);
            PageId peak = pageCalled("Peak");
            PageId ben = pageCalled("Ben_Nevis");

            nobodyLooksWhile(wiki, () -> {
                wiki.delete("Peak");
                wiki.delete("Ben Nevis");
                wiki.delete("Summit cross");
                wiki.edit("Elsewhere", "still nobody", "changed");
                suppress(oversighter, suppressed);
            });

            assertWalked(awaitWalkOfTheGap(), List.of(peak, ben), suppressed);
            assertWalked(verify(), List.of(peak, ben), suppressed);
            aCopyWithoutItsPastIsComparedFromWhatIsHeldOn();
            given().delete("/v1/wikis/" + WIKI).then().statusCode(204);
        }
    }

    private void assertWalked(String walk, List<PageId> gone, long suppressed) {
        PageList end = await().atMost(PATIENCE)
                .until(
                        () -> PageListsForTests.of(walk, kafka).stream()
                                .filter(list -> list.total() != null)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        long pages = Objects.requireNonNull(end.total()).pages();
        await().atMost(PATIENCE).until(() -> lists(walk).size() == pages);

        List<RevisionList> lists = lists(walk);
        assertThat(lists)
                .filteredOn(RevisionList::isOfNoPage)
                .extracting(list -> list.page().pageId())
                .containsExactlyInAnyOrderElementsOf(gone);
        assertThat(lists)
                .filteredOn(list -> !list.isOfNoPage())
                .extracting(list -> list.page().pageTitle().value())
                .containsExactlyInAnyOrder("Alps", "Summit_register");
        assertThat(lists.stream().flatMap(list -> list.revisions().stream()))
                .filteredOn(each -> each.revId().value() == suppressed)
                .singleElement()
                .satisfies(hidden -> assertThat(hidden.isContentVisible()).isFalse());
        assertTitlesAreTold(PageListsForTests.of(walk, kafka));
        assertThat(ofTheTopic(PageChange.class))
                .extracting(each -> each.page().pageTitle().value())
                .doesNotContain("Elsewhere", "Main_Page");
    }

    /** Of one beginning all; and to end with, of a range in which no title is, so that no page is taken for one too many. */
    private static void assertTitlesAreTold(List<PageList> told) {
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().beginning()).isEqualTo("Summit");
        assertThat(told.getFirst().pages())
                .extracting(each -> each.pageTitle().value())
                .containsExactly("Summit_register");
        assertThat(told.getLast().after()).isNotNull().isEqualTo(told.getLast().upTo());
    }

    private List<RevisionList> lists(String walk) {
        return ofTheTopic(RevisionList.class).stream()
                .filter(list -> walk.equals(list.walk()) && list.attempt() == null)
                .toList();
    }

    private <T extends PageChange> List<T> ofTheTopic(Class<T> kind) {
        return changes.of(kind).stream()
                .filter(each -> each.wikiId().equals(WIKI))
                .toList();
    }

    private PageId pageCalled(String title) {
        return changes.awaitOne(
                        PageChange.class,
                        each -> each.wikiId().equals(WIKI)
                                && each.page().pageTitle().value().equals(title),
                        PATIENCE)
                .page()
                .pageId();
    }

    private static void suppress(MediaWikiSession oversighter, long revision) {
        oversighter.change(
                "revisiondelete",
                Map.of(
                        "type", "revision",
                        "ids", Long.toString(revision),
                        "hide", "content",
                        "suppress", "yes"));
    }

    private void nobodyLooksWhile(RealMediaWiki wiki, Runnable happening) throws Exception {
        change(Map.of("following", "paused"));
        await().atMost(PATIENCE).until(() -> state(RecentChangesFeed.NAME) == FeedState.PAUSED);
        happening.run();
        wiki.maintain("sql.php", "--query", "DELETE FROM recentchanges");
        wiki.maintain("sql.php", "--query", "DELETE FROM logging");
        change(Map.of("following", "live"));
    }

    /** A gap does not begin the backfill again: everything is compared instead. */
    private String awaitWalkOfTheGap() {
        return await().atMost(PATIENCE)
                .until(
                        () -> ofTheTopic(RevisionList.class).stream()
                                .map(RevisionList::walk)
                                .filter(Objects::nonNull)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String verify() {
        return given().post("/v1/wikis/" + WIKI + "/verify")
                .then()
                .statusCode(202)
                .extract()
                .path("walk");
    }

    private void aCopyWithoutItsPastIsComparedFromWhatIsHeldOn() {
        change(Map.of("plan", Map.of("history", "current")));
        await().atMost(PATIENCE).until(this::isRead);

        String walk = verify();

        await().atMost(PATIENCE)
                .until(() -> PageListsForTests.of(walk, kafka).stream().anyMatch(list -> list.total() != null));
        await().atMost(PATIENCE).until(() -> !lists(walk).isEmpty());
        assertThat(lists(walk)).extracting(RevisionList::history).containsOnly(HistoryDepth.CURRENT);
    }

    private static void follow(RealMediaWiki wiki) {
        Map<String, Object> scope = Map.of(
                "categories", List.of("Mountains"), "titles", List.of("Ben Nevis"), "prefixes", List.of("Summit"));
        given().contentType(ContentType.JSON)
                .body(Map.of("url", wiki.url(), "wiki_id", WIKI.value(), "plan", Map.of("scope", scope)))
                .post("/v1/wikis")
                .then()
                .statusCode(201);
    }

    private static void change(Map<String, Object> wanted) {
        given().contentType(ContentType.JSON)
                .body(wanted)
                .patch("/v1/wikis/" + WIKI)
                .then()
                .statusCode(200);
    }

    private boolean isRead() {
        return state(BackfillFeed.NAME) == FeedState.FINISHED && state(ReconcilingFeed.NAME) == FeedState.LIVE;
    }

    private @Nullable FeedState state(String feed) {
        return checkpoints.last(WIKI, feed).map(FeedCheckpoint::state).orElse(null);
    }
}
