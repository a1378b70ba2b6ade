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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChange.RevisionList;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.repair.DivergenceKind;
import org.tributary.event.repair.PageList;
import org.tributary.event.repair.RepairRequest;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.publish.RepairOutlet;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.MediaWikiSession;
import org.tributary.testing.RealMediaWiki;
import org.tributary.testing.RiverServers;

/** What a real wiki never told of is in the lists of a walk, and what is asked for is told again. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class ReconcileIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final WikiId WIKI = new WikiId("reconciled");

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    Checkpoints checkpoints;

    @Inject
    RepairOutlet outlet;

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
    @EnabledIfMediaWiki
    void what_no_change_told_of_is_listed_and_told_again_when_asked_for() throws Exception {
        try (RealMediaWiki wiki = RealMediaWiki.start(Path.of("target"))) {
            MediaWikiSession oversighter = wiki.account("Oversighter", "suppress", "sysop");
            MediaWikiSession vandal = wiki.account("Vandal");
            long suppressed = wiki.edit("Suppressed", "a secret", "made");
            wiki.edit("Suppressed", "no secret", "mended");
            long byVandal = vandal.edit("Vandalised", "by somebody", "made");
            wiki.edit("Doomed", "not for long", "made");
            wiki.edit("Moving", "moves unseen", "made");
            follow(wiki);
            await().atMost(PATIENCE).until(this::isRead);

            hide(oversighter, suppressed);
            wiki.importOnCommandLine(EXPORT);
            nobodyLooksWhilePagesGoAndChangesAreForgotten(wiki);
            String walk = awaitWalkOfTheGap();

            List<RevisionList> lists = awaitLists(walk);
            whatIsHiddenIsListedAsHidden(lists, suppressed, byVandal);
            whatIsAskedForIsToldAgain(lists);
            whatIsNotThereIsSaidNotToBe();
            given().delete("/v1/wikis/" + WIKI).then().statusCode(204);
        }
    }

    private static void hide(MediaWikiSession oversighter, long revision) {
        oversighter.change(
                "revisiondelete",
                Map.of(
                        "type", "revision",
                        "ids", Long.toString(revision),
                        "hide", "content|comment|user",
                        "suppress", "yes"));
        oversighter.change(
                "block", Map.of("user", "Vandal", "expiry", "infinite", "hidename", "1", "reason", "hidden"));
    }

    private List<RevisionList> awaitLists(String walk) {
        long pages = told(awaitLastPages(walk).total()).pages();
        await().atMost(PATIENCE).until(() -> lists(walk).size() == pages);
        List<RevisionList> lists = lists(walk);
        assertThat(lists)
                .extracting(each -> each.page().pageTitle().value())
                .contains("Imported", "Moved")
                .doesNotContain("Doomed", "Moving");
        assertThat(pageLists(walk).stream().flatMap(list -> list.pages().stream()))
                .extracting(each -> each.pageTitle().value())
                .contains("Imported", "Moved")
                .doesNotContain("Doomed", "Moving");
        return lists;
    }

    private List<RevisionList> lists(String walk) {
        return changes.of(RevisionList.class).stream()
                .filter(list -> walk.equals(list.walk()) && list.attempt() == null)
                .toList();
    }

    private static void whatIsHiddenIsListedAsHidden(List<RevisionList> lists, long suppressed, long byVandal) {
        Revision hidden = listed(lists, suppressed);
        assertThat(hidden.isContentVisible() || hidden.isCommentVisible() || hidden.isEditorVisible())
                .isFalse();
        assertThat(listed(lists, byVandal).isEditorVisible()).isFalse();
    }

    private void nobodyLooksWhilePagesGoAndChangesAreForgotten(RealMediaWiki wiki) throws Exception {
        want("paused");
        await().atMost(PATIENCE).until(() -> state(RecentChangesFeed.NAME) == FeedState.PAUSED);
        wiki.delete("Doomed");
        wiki.move("Moving", "Moved", false);
        wiki.maintain("sql.php", "--query", "DELETE FROM recentchanges");
        wiki.maintain("sql.php", "--query", "DELETE FROM logging");
        want("live");
    }

    private void whatIsAskedForIsToldAgain(List<RevisionList> lists) {
        RevisionList imported = lists.stream()
                .filter(each -> each.page().pageTitle().value().equals("Imported"))
                .findFirst()
                .orElseThrow();
        RevisionId wanted = imported.revisions().getFirst().revId();
        Instant listed = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        outlet.order(request(imported.page(), List.of(wanted), DivergenceKind.REVISION_MISSING, listed));

        PageChange.Restate restated = changes.awaitOne(
                PageChange.Restate.class,
                each -> each.reason() == RestateReason.REPAIR
                        && each.revision().revId().equals(wanted),
                PATIENCE);
        assertThat(told(restated.revision().mainSlot()).contentBody()).isEqualTo("an old text");
        assertThat(restated.readDt()).isNotNull();
        RevisionList closing =
                changes.awaitOne(RevisionList.class, each -> Integer.valueOf(1).equals(each.attempt()), PATIENCE);
        assertThat(closing.page()).isEqualTo(imported.page());
        assertThat(closing.dt())
                .as("a second later than what differed was listed")
                .isAfter(listed);
    }

    private void whatIsNotThereIsSaidNotToBe() {
        Page doomed = changes.of(PageChange.class).stream()
                .map(PageChange::page)
                .filter(page -> page.pageTitle().equals(new PageTitle("Doomed")))
                .findFirst()
                .orElseThrow();
        outlet.order(request(doomed, List.of(), DivergenceKind.PAGE_EXTRA, null));

        RevisionList nothing = changes.awaitOne(RevisionList.class, RevisionList::isOfNoPage, PATIENCE);
        assertThat(nothing.page()).isEqualTo(doomed);
    }

    private static RepairRequest request(
            Page page, List<RevisionId> revisions, DivergenceKind kind, @Nullable Instant listed) {
        return new RepairRequest(
                WIKI,
                page,
                revisions,
                null,
                null,
                List.of(kind),
                "asked",
                1,
                null,
                listed,
                Clock.systemUTC().instant());
    }

    private void follow(RealMediaWiki wiki) {
        given().contentType(ContentType.JSON)
                .body(Map.of("url", wiki.url(), "wiki_id", WIKI.value()))
                .post("/v1/wikis")
                .then()
                .statusCode(201);
    }

    private static void want(String following) {
        given().contentType(ContentType.JSON)
                .body(Map.of("following", following))
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

    private static Revision listed(List<RevisionList> lists, long revision) {
        return lists.stream()
                .flatMap(list -> list.revisions().stream())
                .filter(each -> each.revId().value() == revision)
                .findFirst()
                .orElseThrow();
    }

    /** The wiki has forgotten what we missed: that is noticed, and everything is compared without being asked. */
    private String awaitWalkOfTheGap() {
        return await().atMost(PATIENCE)
                .until(
                        () -> changes.of(RevisionList.class).stream()
                                .filter(list -> list.wikiId().equals(WIKI))
                                .map(RevisionList::walk)
                                .filter(Objects::nonNull)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private PageList awaitLastPages(String walk) {
        return await().atMost(PATIENCE)
                .until(
                        () -> pageLists(walk).stream()
                                .filter(list -> list.total() != null)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<PageList> pageLists(String walk) {
        return PageListsForTests.of(walk, kafka);
    }

    private static <T> T told(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static final String EXPORT = """
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
              <page><title>Imported</title><ns>0</ns><id>1</id>
                <revision><id>1</id><timestamp>2009-01-01T00:00:00Z</timestamp>
                  <contributor><username>Old hand</username><id>1</id></contributor><comment>long ago</comment>
                  <model>wikitext</model><format>text/x-wiki</format><text xml:space="preserve">an old text</text>
                </revision></page>
            </mediawiki>""";
}
