package org.tributary.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.VerificationReader;
import org.tributary.article.reading.VerificationView;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.repair.DivergenceKind;
import org.tributary.event.repair.PageList;
import org.tributary.event.repair.RepairRequest;
import org.tributary.event.wiki.Following;
import org.tributary.testing.RiverServers;

/** A walk finds what differs, asks for it, and says what is left, on real servers. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class VerificationIT {
    private static final WikiId WIKI = new WikiId("verifiedwiki");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ArticleReader reader;

    @Inject
    VerificationReader verifications;

    private River river;

    @BeforeEach
    void open() {
        river = new River();
        river.put(Events.wiki(WIKI, Following.LIVE, Events.START));
    }

    @AfterEach
    void close() {
        river.close();
    }

    @Test
    void what_differs_is_found_asked_for_and_settled() {
        Events page = new Events(WIKI, 1, "Axon");
        Events gone = new Events(WIKI, 2, "Azure");
        river.put(
                page.create(Events.revision(10, "one")),
                page.edit(Events.revision(11, "two")),
                page.edit(Events.revision(13, "four")),
                gone.create(Events.revision(20, "not there any more")));
        await().atMost(PATIENCE)
                .until(() -> reader.article(key(1)).isPresent()
                        && reader.article(key(2)).isPresent());
        Revision[] told = {
            Events.revision(10, 10, null, null), Events.revision(12, "three"), Events.revision(13, "four")
        };

        river.put(page.list(100, null, null, 13L, Events.Told.page("w1", 1), told));
        put(pages("w1", new PageList.Total(1, 3), page));

        RepairRequest missing = awaitRequest(key(1), 1);
        assertThat(missing.revIds()).contains(new RevisionId(12));
        assertThat(missing.kinds()).containsExactly(DivergenceKind.REVISION_MISSING);
        RepairRequest extra = awaitRequest(key(2), 1);
        assertThat(extra.kinds()).containsExactly(DivergenceKind.PAGE_EXTRA);
        assertThat(verifications.one(WIKI, "w1").orElseThrow().finishedDt()).isNull();

        river.put(
                repaired(page, 110, Events.revision(12, "three")),
                page.list(111, null, null, 13L, Events.Told.answer("w1", 1), told),
                gone.list(112, null, null, null, Events.Told.answer("w1", 1)));

        everythingIsMended(awaitFinished("w1"));
    }

    private void everythingIsMended(VerificationView result) {
        assertThat(result.pages()).isEqualTo(1);
        assertThat(result.revisions()).isEqualTo(3);
        assertThat(result.total()).isEqualTo(new VerificationView.Counts(4, 4, 0));
        assertThat(result.divergences())
                .containsOnlyKeys("revision_missing", "revision_extra", "visibility_differs", "page_extra");
        assertThat(reader.text(WIKI, new RevisionId(12))).contains("three");
        assertThat(reader.revision(WIKI, new RevisionId(11))).isEmpty();
        assertThat(reader.revision(WIKI, new RevisionId(10))
                        .orElseThrow()
                        .revision()
                        .editor())
                .isNull();
        given().get("/v1/wikis/" + WIKI + "/verifications/w1")
                .then()
                .statusCode(200)
                .body("state", equalTo("finished"))
                .body("left", equalTo(0))
                .body("divergences.page_extra.repaired", equalTo(1));
        given().get("/v1/wikis/" + WIKI).then().body("last_verification.walk", equalTo("w1"));
    }

    @Test
    void what_the_wiki_cannot_tell_is_asked_for_a_few_times_and_left() {
        Events page = new Events(WIKI, 3, "Cell");
        river.put(page.create(Events.revision(30, "one")));
        await().atMost(PATIENCE).until(() -> reader.article(key(3)).isPresent());
        Revision[] told = {Events.revision(30, "one"), Events.revision(31, "never comes")};

        river.put(page.list(200, null, null, 30L, Events.Told.page("w2", 1), told));
        put(pages("w2", new PageList.Total(1, 2), page));
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(awaitRequest(key(3), attempt).listedDt()).isEqualTo(Events.at(199 + attempt));
            river.put(page.list(200 + attempt, null, null, 30L, Events.Told.answer("w2", attempt), told));
        }

        VerificationView result = awaitFinished("w2");
        assertThat(result.total()).isEqualTo(new VerificationView.Counts(1, 0, 1));
        assertThat(requests(key(3))).extracting(RepairRequest::attempt).containsExactly(1, 2, 3);
    }

    @Test
    void a_walk_that_is_told_twice_changes_and_counts_nothing_twice() {
        Events page = new Events(WIKI, 4, "Dendrite");
        river.put(page.create(Events.revision(40, "one")), page.edit(Events.revision(41, "two")));
        await().atMost(PATIENCE).until(() -> reader.article(key(4)).isPresent());
        PageChange first = page.list(300, null, point(40), 41L, Events.Told.page("w3", 1), Events.revision(40, "one"));
        PageChange second = page.list(300, point(40), null, 41L, Events.Told.page("w3", 1), Events.revision(41, "two"));

        river.put(first, second, first, second, second);
        put(pages("w3", new PageList.Total(1, 2), page));

        VerificationView result = awaitFinished("w3");
        assertThat(result.revisions()).isEqualTo(2);
        assertThat(result.total()).isEqualTo(new VerificationView.Counts(0, 0, 0));
        assertThat(River.versions(key(4))).containsExactly(1L, 2L);
    }

    @Test
    void a_namespace_that_a_wiki_writes_in_several_ways_is_one_range() {
        Events bert = new Events(WIKI, 8, "Benutzer:Bert");
        Events anna = new Events(WIKI, 9, "Benutzerin:Anna");
        Events aron = new Events(WIKI, 10, "Benutzer:Aron");
        river.put(bert.create(Events.revision(80, "one")));
        river.put(anna.create(Events.revision(90, "one")));
        river.put(aron.create(Events.revision(100, "one")));
        await().atMost(PATIENCE).until(() -> LongStream.of(8, 9, 10)
                .allMatch(number -> reader.article(key(number)).isPresent()));

        put(users("w6", null, "Benutzer:Aron", aron, null));
        put(users("w6", "Benutzer:Aron", null, bert, new PageList.Total(0, 0)));

        assertThat(awaitRequest(key(9), 1).kinds()).containsExactly(DivergenceKind.PAGE_EXTRA);
        assertThat(requests(key(8))).isEmpty();
        assertThat(requests(key(10))).isEmpty();
    }

    @Test
    void a_list_of_titles_that_begin_so_says_nothing_of_others() {
        Events there = new Events(WIKI, 5, "Ganglion");
        Events gone = new Events(WIKI, 6, "Ganglion_cell");
        Events other = new Events(WIKI, 7, "Gamma_motor_neuron");
        river.put(
                there.create(Events.revision(50, "one")),
                gone.create(Events.revision(60, "one")),
                other.create(Events.revision(70, "one")));
        await().atMost(PATIENCE).until(() -> LongStream.of(5, 6, 7)
                .allMatch(number -> reader.article(key(number)).isPresent()));

        river.put(there.list(400, null, null, 50L, Events.Told.page("w5", 1), Events.revision(50, "one")));
        put(beginning("w5", "Gang", there, new PageList.Total(1, 1)));

        assertThat(awaitRequest(key(6), 1).kinds()).containsExactly(DivergenceKind.PAGE_EXTRA);
        river.put(gone.list(401, null, null, null, Events.Told.answer("w5", 1)));
        assertThat(awaitFinished("w5").total()).isEqualTo(new VerificationView.Counts(1, 1, 0));
        assertThat(requests(key(7))).isEmpty();
        assertThat(reader.article(key(6)).orElseThrow().isWithdrawn()).isTrue();
        assertThat(reader.article(key(7)).orElseThrow().isWithdrawn()).isFalse();
    }

    private VerificationView awaitFinished(String walk) {
        return await().atMost(PATIENCE)
                .until(
                        () -> verifications.one(WIKI, walk).filter(view -> view.finishedDt() != null),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static RepairRequest awaitRequest(PageKey page, int attempt) {
        return await().atMost(PATIENCE)
                .until(
                        () -> requests(page).stream()
                                .filter(request -> request.attempt() == attempt)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<RepairRequest> requests(PageKey page) {
        EventCodec<RepairRequest> codec = new EventCodec<>(RepairRequest.class);
        return River.read(Topic.REPAIR_REQUEST, page.toString()).stream()
                .map(record -> codec.decode(record.value()))
                .toList();
    }

    private void put(PageList list) {
        river.put(Topic.PAGE_LIST, list.key(), new EventCodec<>(PageList.class).encode(list));
    }

    /** The pages whose titles begin like the one listed, up to the one after it. */
    private static PageList pages(String walk, PageList.@Nullable Total total, Events listed) {
        char first = listed.title().charAt(0);
        EventMeta meta = new EventMeta("tributary.page-list", walk, Events.at(400), "example.org", null, null);
        return new PageList(
                meta,
                Events.at(400),
                WIKI,
                walk,
                0,
                null,
                new PageTitle(String.valueOf(first)),
                new PageTitle(String.valueOf((char) (first + 1))),
                List.of(new PageList.ListedPage(
                        new PageId(listed.pageId()), new PageTitle(listed.title()), null, false)),
                total);
    }

    private static PageList users(
            String walk, @Nullable String after, @Nullable String upTo, Events listed, PageList.@Nullable Total total) {
        PageList all = pages(walk + after, null, listed);
        return new PageList(
                all.meta(),
                all.dt(),
                all.wikiId(),
                walk,
                2,
                null,
                after == null ? null : new PageTitle(after),
                upTo == null ? null : new PageTitle(upTo),
                all.pages(),
                total);
    }

    private static PageList beginning(String walk, String beginning, Events listed, PageList.Total total) {
        PageList all = pages(walk, total, listed);
        return new PageList(all.meta(), all.dt(), all.wikiId(), walk, 0, beginning, null, null, all.pages(), total);
    }

    private static PageChange repaired(Events page, long second, Revision revision) {
        PageChange.Restate told = (PageChange.Restate) page.restate(second, revision, RestateReason.REPAIR, false);
        return new PageChange.Restate(
                told.meta(),
                told.dt(),
                told.wikiId(),
                told.page(),
                told.revision(),
                told.reason(),
                false,
                Events.at(second));
    }

    private static HistoryPoint point(long id) {
        return new HistoryPoint(Events.at(id), new RevisionId(id));
    }

    private static PageKey key(long pageId) {
        return PageKey.of(WIKI.value(), pageId);
    }
}
