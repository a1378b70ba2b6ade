package org.tributary.ingest.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Progress;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.wiki.Wikis;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.RealMediaWiki;
import org.tributary.testing.RiverServers;

/** A part of a real wiki is followed, and pages come into it and leave it. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
@EnabledIfMediaWiki
final class ScopeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    Checkpoints checkpoints;

    @Inject
    MeterRegistry meters;

    @Inject
    Wikis wikis;

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
    void parts_of_a_wiki_are_followed_by_title_beginning_namespace_and_category() throws Exception {
        try (RealMediaWiki wiki = RealMediaWiki.start(Path.of("target"))) {
            wiki.edit("Alps", "one", "made");
            wiki.edit("Alps", "two [[Category:Mountains]]", "categorised");
            wiki.edit("Ätna", "a volcano", "made");
            wiki.edit("Berg (disambiguation)", "a beginning", "made");
            wiki.edit("Talk:Berg", "talk", "made");
            wiki.edit("Elsewhere", "nobody asks", "made");
            wiki.edit("Category:Mountains within", "[[Category:Mountains]]", "made");
            theWikiSpellsThePlan(wiki);
            awaitFinished("topic");
            assertThat(titlesOf("topic")).containsExactlyInAnyOrder("Alps", "Ätna", "Berg_(disambiguation)");
            assertThat(revisionsOf("topic", "Alps")).isEqualTo(2);
            given().get("/v1/feeds")
                    .then()
                    .body(
                            "items.find { it.wiki_id == 'topic' && it.feed == 'backfill' }.problem",
                            containsString("Not yet"));
            pagesComeIntoScope(wiki);
            pagesThatLeaveAreFollowedOn(wiki);
            thePlanIsChanged(wiki);
            given().delete("/v1/wikis/topic").then().statusCode(204);
        }
    }

    private void theWikiSpellsThePlan(RealMediaWiki wiki) {
        follow(wiki, "topic", Map.of("scope", Map.of("titles", List.of("Special:Version"))))
                .statusCode(400)
                .body("parameter", equalTo("plan.scope.titles[0]"));
        follow(wiki, "topic", Map.of("scope", Map.of("namespaces", List.of(0), "prefixes", List.of("Talk:Be"))))
                .statusCode(400)
                .body("parameter", equalTo("plan.scope.prefixes[0]"));
        follow(wiki, "topic", Map.of("push_sources", List.of("ftp://example.org/")))
                .statusCode(400)
                .body("parameter", equalTo("plan.push_sources[0]"));
        follow(
                        wiki,
                        "topic",
                        Map.of(
                                "scope",
                                Map.of(
                                        "categories",
                                        List.of("mountains"),
                                        "titles",
                                        List.of("ätna", "not yet"),
                                        "prefixes",
                                        List.of("berg "))))
                .statusCode(201)
                .body("plan.scope.categories", contains("Category:Mountains"))
                .body("plan.scope.titles", contains("Ätna", "Not yet"))
                .body("plan.scope.prefixes", contains("Berg_"));
    }

    private void pagesComeIntoScope(RealMediaWiki wiki) {
        double ignored = outOfScope();
        wiki.edit("Elsewhere", "still nobody", "changed");
        wiki.edit("Not yet", "here it is", "made");
        awaitPage("Not_yet");
        assertThat(outOfScope()).isGreaterThan(ignored);
        assertThat(titlesOf("topic")).doesNotContain("Elsewhere");
        wiki.move("Elsewhere", "Berg elsewhere", false);
        awaitPage("Berg_elsewhere");
        await().atMost(PATIENCE).until(() -> revisionsOf("topic", "Berg_elsewhere") == 3);
        wiki.edit("Newcomer", "first", "made");
        wiki.edit("Newcomer", "second [[Category:Mountains]]", "categorised");
        awaitPage("Newcomer");
        await().atMost(PATIENCE).until(() -> revisionsOf("topic", "Newcomer") == 2);
    }

    private void pagesThatLeaveAreFollowedOn(RealMediaWiki wiki) {
        wiki.edit("Alps", "no longer in the category", "changed");
        long stillFollowed = wiki.edit("Alps", "and still followed", "changed again");
        awaitRevision(stillFollowed);
        wiki.move("Berg elsewhere", "Valley", false);
        long moved = wiki.edit("Valley", "moved away and still followed", "changed");
        awaitRevision(moved);
        wiki.delete("Valley");
        changes.awaitOne(
                PageChange.Delete.class, each -> each.page().pageTitle().value().equals("Valley"), PATIENCE);
    }

    private void thePlanIsChanged(RealMediaWiki wiki) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "plan",
                        Map.of(
                                "history",
                                "current",
                                "scope",
                                Map.of(
                                        "categories",
                                        List.of(),
                                        "titles",
                                        List.of(),
                                        "prefixes",
                                        List.of(),
                                        "namespaces",
                                        List.of("talk")))))
                .patch("/v1/wikis/topic")
                .then()
                .statusCode(200)
                .body("plan.scope.namespaces", contains(1))
                .body("following", equalTo("live"));
        awaitPage("Talk:Berg");
        long talk = wiki.edit("Talk:Alps", "talk", "made");
        awaitRevision(talk);
    }

    @Test
    void only_the_current_revisions_are_read_where_that_is_asked() throws Exception {
        try (RealMediaWiki wiki = RealMediaWiki.start(Path.of("target"))) {
            wiki.edit("Long story", "one", "made");
            wiki.edit("Long story", "two", "changed");
            long current = wiki.edit("Long story", "three", "changed");
            follow(wiki, "current-only", Map.of("history", "current", "scope", Map.of("namespaces", List.of(0))))
                    .statusCode(201);
            awaitFinished("current-only");

            Progress read = checkpoints
                    .last(new WikiId("current-only"), BackfillFeed.NAME)
                    .map(FeedCheckpoint::progress)
                    .orElseThrow();
            assertThat(read.revisions()).isEqualTo(read.pages()).isGreaterThan(1);
            awaitRevision(current);
            long next = wiki.edit("Long story", "four", "changed");
            awaitRevision(next);
            given().delete("/v1/wikis/current-only").then().statusCode(204);
        }
    }

    @Test
    void the_wikis_own_html_comes_with_current_revisions_and_its_rights_are_noticed() throws Exception {
        try (RealMediaWiki wiki = RealMediaWiki.start(Path.of("target"))) {
            wiki.edit("Template:Answer", "forty-two", "made");
            wiki.edit("Before", "It is {{Answer}}.", "made");
            follow(wiki, "html", Map.of("source_html", true, "scope", Map.of("titles", List.of("Before", "After"))))
                    .statusCode(201);
            assertThat(htmlOf("Before")).contains("It is forty-two.");
            wiki.edit("After", "Now it is {{Answer}}.", "made");
            assertThat(htmlOf("After")).contains("Now it is forty-two.");

            wiki.move("After", "Afterwards", false);
            assertThat(htmlOf("Afterwards")).contains("Now it is forty-two.");

            wiki.configure("$wgRightsText = 'Creative Commons Attribution 4.0'; $wgRightsUrl = '';"
                    + " $wgExtraNamespaces[3000] = 'Portal'; $wgExtraNamespaces[3001] = 'Portal_talk';");
            want("html", "paused");
            want("html", "live");

            await().atMost(PATIENCE)
                    .until(() -> wikis.find(new WikiId("html")).orElseThrow().priorRights() != null);
            Wiki changed = wikis.find(new WikiId("html")).orElseThrow();
            assertThat(changed.rights().text()).isEqualTo("Creative Commons Attribution 4.0");
            assertThat(changed.namespaces()).extracting(Namespace::name).contains("Portal");
            assertThat(changed.interwiki()).containsEntry("wikipedia", "https://en.wikipedia.org/wiki/$1");
            given().delete("/v1/wikis/html").then().statusCode(204);
        }
    }

    private String htmlOf(String title) {
        PageChange change = changes.awaitOne(
                PageChange.class,
                each -> each.wikiId().value().equals("html")
                        && each.page().pageTitle().value().equals(title)
                        && each.revision() != null
                        && each.revision().sourceHtml() != null,
                PATIENCE);
        return Objects.requireNonNull(Objects.requireNonNull(change.revision()).sourceHtml());
    }

    private static void want(String wikiId, String following) {
        given().contentType(ContentType.JSON)
                .body(Map.of("following", following))
                .patch("/v1/wikis/" + wikiId)
                .then()
                .statusCode(200)
                .body("following", equalTo(following));
    }

    private static ValidatableResponse follow(RealMediaWiki wiki, String wikiId, Map<String, Object> plan) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("url", wiki.url(), "wiki_id", wikiId, "plan", plan))
                .post("/v1/wikis")
                .then();
    }

    private void awaitPage(String title) {
        changes.awaitOne(
                PageChange.class, each -> each.page().pageTitle().value().equals(title), PATIENCE);
    }

    private void awaitRevision(long id) {
        changes.awaitOne(
                PageChange.class,
                each -> each.revision() != null
                        && Objects.requireNonNull(each.revision()).revId().value() == id,
                PATIENCE);
    }

    private void awaitFinished(String wikiId) {
        await().atMost(PATIENCE).until(() -> checkpoints.all().stream()
                .filter(each -> each.key().equals(wikiId + ":" + BackfillFeed.NAME))
                .map(FeedCheckpoint::state)
                .anyMatch(FeedState.FINISHED::equals));
        await().atMost(PATIENCE).until(() -> !changes.all().isEmpty());
    }

    private List<String> titlesOf(String wikiId) {
        return changes.all().stream()
                .filter(each -> each.wikiId().value().equals(wikiId))
                .map(each -> each.page().pageTitle().value())
                .distinct()
                .toList();
    }

    private int revisionsOf(String wikiId, String title) {
        return changes.all().stream()
                .filter(each -> each.wikiId().value().equals(wikiId))
                .filter(each -> each.page().pageTitle().value().equals(title) && each.revision() != null)
                .map(each -> Objects.requireNonNull(each.revision()).revId())
                .collect(Collectors.toSet())
                .size();
    }

    private double outOfScope() {
        return meters.find("tributary.ingest.ignored").tag("reason", "out-of-scope").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
