package org.tributary.ingest.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.MisbehavingWiki;
import org.tributary.testing.Misbehaviour;
import org.tributary.testing.RealMediaWiki;
import org.tributary.testing.RiverServers;

/** Wikis are followed from their address to events on Kafka. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class FollowingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration PROMPTLY = Duration.ofSeconds(3);

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
    @EnabledIfMediaWiki
    void a_real_wiki_is_backfilled_and_every_kind_of_change_follows() throws Exception {
        try (RealMediaWiki wiki = RealMediaWiki.start(Path.of("target"))) {
            wiki.edit("Before", "first", "start");
            long second = wiki.edit("Before", "second", "go on");
            follow(wiki.url(), wiki.wikiId()).statusCode(201).body("name", equalTo("A real wiki"));
            awaitState(wiki.wikiId(), BackfillFeed.NAME, FeedState.FINISHED);
            assertThat(changes.of(PageChange.Restate.class)).anySatisfy(each -> {
                assertThat(each.revision().revId().value()).isEqualTo(second);
                assertThat(each.reason()).isEqualTo(RestateReason.BACKFILL);
                assertThat(each.isCurrent()).isTrue();
                assertThat(told(each.revision().mainSlot()).contentBody()).isEqualTo("second");
            });

            editsAppearPromptly(wiki);
            movesLeaveRedirects(wiki);
            pagesAreDeletedAndComeBack(wiki);
            revisionsAreHiddenAndShown(wiki);
            renamedEditorsAreRestated(wiki);
            languageAndCategoriesAreTold(wiki);
            nothingIsLostWhileNobodyFollows(wiki);
            forget(wiki.wikiId());
        }
    }

    private void editsAppearPromptly(RealMediaWiki wiki) {
        wiki.edit("Warm", "up", "so that the server has compiled its code");
        changes.awaitOne(
                PageChange.Create.class, each -> each.page().pageTitle().value().equals("Warm"), PATIENCE);
        List<Duration> waits = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            long id = wiki.edit("Prompt", "text " + round, "round " + round);
            long saved = System.nanoTime();
            PageChange change = changes.awaitOne(
                    PageChange.class,
                    each -> each.revision() != null && each.revision().revId().value() == id,
                    PATIENCE);
            waits.add(Duration.ofNanos(System.nanoTime() - saved));
            assertThat(change).isInstanceOf(round == 0 ? PageChange.Create.class : PageChange.Edit.class);
            assertThat(change.comment()).isEqualTo("round " + round);
            assertThat(told(change.performer()).userText()).isEqualTo("Gardener");
        }
        waits.sort(null);
        assertThat(waits.get(waits.size() / 2)).as("the median of %s", waits).isLessThan(PROMPTLY);
    }

    private void movesLeaveRedirects(RealMediaWiki wiki) {
        wiki.edit("Old name", "moving", "made");
        wiki.move("Old name", "Talk:New name", true);
        PageChange.Move move = changes.awaitOne(
                PageChange.Move.class, each -> each.page().pageTitle().value().equals("Talk:New_name"), PATIENCE);
        assertThat(told(told(move.priorState().page()).pageTitle()).value()).isEqualTo("Old_name");
        assertThat(move.page().namespaceId()).isEqualTo(1);
        assertThat(told(told(move.revision()).mainSlot()).contentBody()).isEqualTo("moving");
        assertThat(told(move.createdRedirectPage()).pageTitle().value()).isEqualTo("Old_name");
        PageChange.Create redirect = changes.awaitOne(
                PageChange.Create.class,
                each -> each.page()
                        .pageId()
                        .equals(told(move.createdRedirectPage()).pageId()),
                PATIENCE);
        assertThat(redirect.page().isRedirect()).isTrue();
        assertThat(told(redirect.page().redirectPageLink()).pageTitle().value()).isEqualTo("Talk:New_name");
        assertThat(told(redirect.page().redirectPageLink()).pageId())
                .isEqualTo(move.page().pageId());
        wiki.move("Talk:New name", "Old name", false);
        PageChange.Delete over = changes.awaitOne(
                PageChange.Delete.class,
                each -> each.page().pageId().equals(redirect.page().pageId()),
                PATIENCE);
        PageChange.Move back = changes.awaitOne(
                PageChange.Move.class, each -> each.page().pageTitle().value().equals("Old_name"), PATIENCE);
        assertThat(back.page().pageId()).isEqualTo(move.page().pageId());
        assertThat(back.createdRedirectPage()).isNull();
        assertThat(over.page().pageTitle().value()).isEqualTo("Old_name");
    }

    private void pagesAreDeletedAndComeBack(RealMediaWiki wiki) {
        wiki.edit("Gone", "one", "made");
        long last = wiki.edit("Gone", "two", "changed");
        wiki.delete("Gone");
        PageChange.Delete delete = changes.awaitOne(
                PageChange.Delete.class, each -> each.page().pageTitle().value().equals("Gone"), PATIENCE);
        wiki.undelete("Gone");
        changes.awaitOne(
                PageChange.Undelete.class,
                each -> each.page().pageId().equals(delete.page().pageId()),
                PATIENCE);
        PageChange.Restate current = changes.awaitOne(
                PageChange.Restate.class,
                each -> each.reason() == RestateReason.UNDELETE
                        && each.revision().revId().value() == last,
                PATIENCE);
        assertThat(current.isCurrent()).isTrue();
        wiki.protect("Gone");
        PageChange.Edit nullRevision = changes.awaitOne(
                PageChange.Edit.class,
                each -> each.page().pageId().equals(delete.page().pageId())
                        && each.revision().revId().value() > last,
                PATIENCE);
        assertThat(told(nullRevision.revision().mainSlot()).contentBody()).isEqualTo("two");
    }

    private void revisionsAreHiddenAndShown(RealMediaWiki wiki) {
        long hidden = wiki.edit("Secret", "do not read", "do not say");
        wiki.edit("Secret", "harmless", "fine");
        wiki.hide(hidden, "content|comment|user");
        PageChange.VisibilityChange change = changes.awaitOne(
                PageChange.VisibilityChange.class,
                each -> each.revision().revId().value() == hidden,
                PATIENCE);
        assertThat(change.revision().isContentVisible()).isFalse();
        assertThat(change.revision().isCommentVisible()).isFalse();
        assertThat(change.revision().isEditorVisible()).isFalse();
        assertThat(change.revision().revSha1()).isNull();
        assertThat(told(told(change.priorState()).revision()).isContentVisible())
                .isTrue();
        wiki.show(hidden, "content");
        PageChange.VisibilityChange shown = changes.awaitOne(
                PageChange.VisibilityChange.class,
                each -> each.revision().revId().value() == hidden
                        && each.revision().isContentVisible(),
                PATIENCE);
        assertThat(told(shown.revision().mainSlot()).contentBody()).isEqualTo("do not read");
    }

    private void renamedEditorsAreRestated(RealMediaWiki wiki) {
        long revision = wiki.account("Caterpillar").edit("Leaf", "eaten", "made");
        changes.awaitOne(
                PageChange.Create.class, each -> each.page().pageTitle().value().equals("Leaf"), PATIENCE);
        wiki.rename("Caterpillar", "Butterfly");
        PageChange.Restate renamed = changes.awaitOne(
                PageChange.Restate.class,
                each -> each.reason() == RestateReason.RENAME
                        && each.revision().revId().value() == revision,
                PATIENCE);
        assertThat(told(renamed.revision().editor()).userText()).isEqualTo("Butterfly");
        assertThat(renamed.isCurrent()).isTrue();
    }

    private void languageAndCategoriesAreTold(RealMediaWiki wiki) {
        long entered = wiki.edit("Wort", "ein Wort [[Category:Words]]", "made");
        PageChange.Categorize in = changes.awaitOne(PageChange.Categorize.class, Objects::nonNull, PATIENCE);
        assertThat(in.page().pageTitle().value()).isEqualTo("Wort");
        assertThat(in.page().pageLanguage()).isEqualTo("en");
        assertThat(in.category().pageTitle().value()).isEqualTo("Category:Words");
        assertThat(in.isMember()).isTrue();
        assertThat(told(in.revId()).value()).isEqualTo(entered);
        long left = wiki.edit("Wort", "ein Wort", "elsewhere");
        PageChange.Categorize out = changes.awaitOne(
                PageChange.Categorize.class,
                each -> each.revId() != null && each.revId().value() == left,
                PATIENCE);
        assertThat(out.isMember()).isFalse();
        wiki.change("setpagelanguage", Map.of("title", "Wort", "lang", "de", "reason", "it is German"));
        PageChange.Restate german =
                changes.awaitOne(PageChange.Restate.class, each -> each.reason() == RestateReason.LANGUAGE, PATIENCE);
        assertThat(german.page().pageLanguage()).isEqualTo("de");
        assertThat(german.revision().revId().value()).isEqualTo(left);
    }

    private void nothingIsLostWhileNobodyFollows(RealMediaWiki wiki) {
        wiki.edit("Doomed", "not for long", "made");
        changes.awaitOne(
                PageChange.Create.class, each -> each.page().pageTitle().value().equals("Doomed"), PATIENCE);
        want(wiki.wikiId(), "paused");
        awaitState(wiki.wikiId(), RecentChangesFeed.NAME, FeedState.PAUSED);
        wiki.delete("Doomed");
        long missed = wiki.edit("Meanwhile", "nobody looks", "unseen");
        want(wiki.wikiId(), "live");
        changes.awaitOne(
                PageChange.Delete.class, each -> each.page().pageTitle().value().equals("Doomed"), PATIENCE);
        changes.awaitOne(
                PageChange.Create.class, each -> each.revision().revId().value() == missed, PATIENCE);
        awaitState(wiki.wikiId(), RecentChangesFeed.NAME, FeedState.LIVE);
    }

    @Test
    void a_wiki_that_breaks_is_called_broken_and_goes_on_when_it_is_back() throws Exception {
        try (MisbehavingWiki wiki = new MisbehavingWiki(Clock.systemUTC())) {
            wiki.pages().edit("Steady", "one");
            follow(wiki.url(), "misbehaving").statusCode(201);
            awaitState("misbehaving", RecentChangesFeed.NAME, FeedState.LIVE);
            wiki.misbehaveAlways(new Misbehaviour.Html());
            FeedCheckpoint broken = awaitState("misbehaving", RecentChangesFeed.NAME, FeedState.BROKEN);
            assertThat(broken.problem()).contains("HTML instead of JSON");
            given().get("/v1/feeds")
                    .then()
                    .statusCode(200)
                    .body("items.findAll { it.wiki_id == 'misbehaving' }.problem", hasItem(containsString("HTML")));
            long missed = wiki.pages().edit("Steady", "two");

            wiki.behave();

            changes.awaitOne(
                    PageChange.Edit.class,
                    each -> each.revision().revId().value() == missed
                            && each.wikiId().value().equals("misbehaving"),
                    PATIENCE);
            awaitState("misbehaving", RecentChangesFeed.NAME, FeedState.LIVE);
            forget("misbehaving");
        }
    }

    @Test
    void following_twice_is_once_and_an_id_belongs_to_one_wiki() throws Exception {
        try (MisbehavingWiki wiki = new MisbehavingWiki(Clock.systemUTC());
                MisbehavingWiki other = new MisbehavingWiki(Clock.systemUTC())) {
            follow(wiki.url() + "/wiki/Some_page", "twice").statusCode(201).body("api_url", equalTo(wiki.apiUrl()));
            follow(wiki.apiUrl(), "twice").statusCode(200).body("following", equalTo("live"));
            follow(other.url(), "twice").statusCode(409).body("detail", containsString("wiki_id"));
            follow("ftp://nowhere", "twice").statusCode(400);
            follow("http://127.0.0.1:1/", "twice").statusCode(422).body("detail", containsString("refused"));
            forget("twice");
            given().delete("/v1/wikis/twice").then().statusCode(404);
        }
    }

    /** What an event has to tell in this place. */
    private static <T> T told(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static ValidatableResponse follow(String url, String wikiId) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("url", url, "wiki_id", wikiId))
                .post("/v1/wikis")
                .then();
    }

    private static void want(String wikiId, String following) {
        given().contentType(ContentType.JSON)
                .body(Map.of("following", following))
                .patch("/v1/wikis/" + wikiId)
                .then()
                .statusCode(200)
                .body("following", equalTo(following));
    }

    private static void forget(String wikiId) {
        given().delete("/v1/wikis/" + wikiId).then().statusCode(204);
    }

    private FeedCheckpoint awaitState(String wikiId, String feed, FeedState state) {
        return await().atMost(PATIENCE)
                .until(
                        () -> checkpoints.all().stream()
                                .filter(each -> each.key().equals(wikiId + ":" + feed) && each.state() == state)
                                .toList(),
                        (List<FeedCheckpoint> found) -> !found.isEmpty())
                .getFirst();
    }
}
