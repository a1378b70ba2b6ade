package org.tributary.article.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.testing.RiverServers;

/** What was published to Kafka is read over HTTP, by programs and by people. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class ReadingIT {
    private static final String WIKI = "/v1/wikis/readingwiki";
    private static final String FIRST = "The '''spinal cord''' is long.\nIt ends at L1.\n\n[[Category:Anatomy]] ünï\n";
    private static final String SECOND =
            "The '''spinal cord''' is thin.\nIt ends at L1.\n\n[[Category:Anatomy]] <script>\n";

    private static boolean isPublished;

    @BeforeEach
    void publishOnce() {
        if (isPublished) {
            return;
        }
        isPublished = true;
        publish();
    }

    private static void publish() {
        try (Publisher publisher = new Publisher("readingwiki")) {
            publisher.wiki();
            publisher.edit(1, "Spinal_cord", 10, 0, "Anna", FIRST);
            publisher.edit(1, "Spinal_cord", 11, 10, "192.0.2.7", SECOND);
            publisher.edit(1, "Spinal_cord", 12, 11, "Anna", FIRST + "more");
            publisher.redirect(2, "Medulla_spinalis", 20, "Spinal_cord");
            publisher.redirect(9, "Lower_end", 25, "Spinal_cord#Where_it ends");
            publisher.redirect(10, "Conus", 26, "Lower_end#no section");
            publisher.redirect(3, "Loop_A", 21, "Loop_B#Round");
            publisher.redirect(4, "Loop_B", 22, "Loop_A");
            publisher.redirect(5, "Nowhere", 23, "Not_there");
            publisher.edit(6, "Withdrawn", 24, 0, "Bert", "secret");
            publisher.delete(6, "Withdrawn");
            publisher.edit(7, "Quarrel", 30, 0, "Anna", "The long text.");
            publisher.edit(7, "Quarrel", 33, 32, "Anna", "The long text.");
            publisher.edit(7, "Quarrel", 31, 30, "192.0.2.7", "");
            publisher.edit(7, "Quarrel", 32, 31, "192.0.2.7", "The short text.");
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            get(WIKI + "/revisions/26", 200);
            get(WIKI + "/revisions/12", 200);
            get(WIKI + "/revisions/23", 200);
            get(WIKI + "/revisions/32", 200);
            get(WIKI + "/pages/6", 410);
        });
    }

    @Test
    void a_wiki_says_what_it_is_and_how_much_is_held() {
        get(WIKI, 200)
                .body("wiki_id", equalTo("readingwiki"))
                .body("licence", equalTo("CC-BY-SA-4.0"))
                .body("language", equalTo("en"))
                .body("rights.text", equalTo("Creative Commons Attribution-ShareAlike 4.0"))
                .body("namespaces.id", contains(0, 14))
                .body("plan.history", equalTo("full"))
                .body("plan.scope.titles", hasSize(0))
                .body("pages", equalTo(8));
        get("/v1/wikis", 200).body("items.find { it.wiki_id == 'readingwiki' }.name", equalTo("Wiki of tests"));
    }

    @Test
    void a_title_is_found_with_spaces_underscores_and_through_redirects() {
        for (String title : new String[] {"Spinal cord", "Spinal_cord", "spinal cord"}) {
            get(WIKI + "/pages?title=" + title, 200)
                    .body("page_id", equalTo(1))
                    .body("page_title", equalTo("Spinal_cord"))
                    .body("redirected_from", nullValue())
                    .body("revision.rev_id", equalTo(12))
                    .body("revision.licence", equalTo("CC-BY-SA-4.0"))
                    .body("categories", contains("Anatomy"))
                    .body("attribution.contributors_total", equalTo(2));
        }
        get(WIKI + "/pages?title=Medulla spinalis", 200)
                .body("page_id", equalTo(1))
                .body("redirected_from", equalTo("Medulla_spinalis"));
        get(WIKI + "/pages?title=Medulla spinalis&redirect=no", 200)
                .body("page_id", equalTo(2))
                .body("is_redirect", equalTo(true));
    }

    @Test
    void the_section_that_a_redirect_leads_to_is_told() {
        for (String title : new String[] {"Lower end", "Conus"}) {
            get(WIKI + "/pages?title=" + title, 200)
                    .body("page_id", equalTo(1))
                    .body("redirect_fragment", equalTo("Where it ends"));
        }
        get(WIKI + "/pages?title=Conus&redirect=no", 200).body("redirect_fragment", equalTo("no section"));
        get(WIKI + "/pages/9?at=2026-02-01T00:00:00Z", 200).body("redirect_fragment", equalTo("Where it ends"));
        get(WIKI + "/pages?title=Lower_end&at=2026-02-01T00:00:00Z", 200)
                .body("redirected_from", equalTo("Lower_end"))
                .body("redirect_fragment", equalTo("Where it ends"));
        get(WIKI + "/pages?title=Spinal_cord", 200).body("redirect_fragment", nullValue());
        given().redirects()
                .follow(false)
                .get("/wikis/readingwiki/rest.php/v1/page/Conus/html")
                .then()
                .statusCode(307)
                .header("Location", endsWith("/page/Spinal_cord/html#Where_it_ends"));
        given().get("/wikis/readingwiki/api.php?action=query&format=json&titles=Conus&redirects=1")
                .then()
                .body("query.redirects.tofragment", contains("no section", "Where it ends"));
        given().get("/wikis/readingwiki/api.php?action=query&format=json&formatversion=2&titles=Spinal cord"
                        + "&prop=redirects&rdprop=title|fragment")
                .then()
                .body("query.pages[0].redirects.fragment", hasItem("Where it ends"));
        assertThat(page("/wikis/readingwiki/page/Lower_end", 200)).contains("to the section", "#Where_it_ends");
    }

    @Test
    void people_see_an_article_as_it_stood_at_an_instant() {
        assertThat(page("/wikis/readingwiki/page/Spinal_cord?at=2026-01-01T00:11:30Z", 200))
                .contains("is thin", "As it stood on", "As it stands now");
        assertThat(page("/wikis/readingwiki/pages/1?at=2026-01-01T00:10:30Z", 200))
                .contains("is long", "As it stood on")
                .doesNotContain("is thin");
        assertThat(page("/wikis/readingwiki/page/Spinal_cord", 200)).doesNotContain("As it stood on");
        page("/wikis/readingwiki/page/Spinal_cord?at=2020-01-01T00:00:00Z", 404);
        page("/wikis/readingwiki/page/Spinal_cord?at=yesterday", 400);
    }

    @Test
    void redirects_that_lead_nowhere_or_in_a_circle_answer_as_themselves() {
        get(WIKI + "/pages?title=Loop_A", 200)
                .body("page_id", equalTo(3))
                .body("redirected_from", nullValue())
                .body("redirect_fragment", equalTo("Round"));
        get(WIKI + "/pages?title=Nowhere", 200).body("page_id", equalTo(5));
    }

    @Test
    void an_article_is_told_as_it_stood_at_an_instant() {
        get(WIKI + "/pages/1?at=2026-01-01T00:11:30Z", 200)
                .body("revision.rev_id", equalTo(11))
                .body("attribution.revision_url", containsString("11"));
        get(WIKI + "/pages/1?at=2020-01-01T00:00:00Z", 404);
        get(WIKI + "/pages/1?at=yesterday", 400).body("parameter", equalTo("at"));
    }

    @Test
    void a_history_is_read_in_slices_and_through_filters() {
        String cursor = get(WIKI + "/pages/1/history?limit=2", 200)
                .body("items.rev_id", contains(12, 11))
                .body("items[0].size_diff_bytes", equalTo(FIRST.length() + 2 + 4 - SECOND.length()))
                .extract()
                .path("next");
        given().queryParam("cursor", cursor)
                .get(WIKI + "/pages/1/history?limit=2")
                .then()
                .statusCode(200)
                .body("items.rev_id", contains(10))
                .body("next", nullValue());
        get(WIKI + "/pages/1/history?editor=192.0.2.7", 200).body("items.rev_id", contains(11));
        get(WIKI + "/pages/1/history?minor=false", 200).body("items.rev_id", contains(11));
        get(WIKI + "/pages/1/history?until=2026-01-01T00:11:00Z", 200).body("items.rev_id", contains(10));
        get(WIKI + "/pages/1/history?comment=EDIT <12", 200).body("items.rev_id", contains(12));
        get(WIKI + "/pages/1/history?bot=true", 200).body("items", hasSize(0));
        get(WIKI + "/pages/1/history?bot=perhaps", 400).body("parameter", equalTo("bot"));
        get(WIKI + "/pages/1/history?limit=501", 400).body("parameter", equalTo("limit"));
        get(WIKI + "/pages/1/history?cursor=%00nonsense", 400).body("parameter", equalTo("cursor"));
        for (String place : List.of("no date\n1", "+99999-01-01T00:00:00Z\n1", "2026-01-01T00:00:00Z\nx")) {
            String forged =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
            get(WIKI + "/pages/1/history?cursor=" + forged, 400).body("parameter", equalTo("cursor"));
        }
        get(WIKI + "/pages/1/history?from=%2B99999-01-01T00:00:00Z", 400).body("parameter", equalTo("from"));
    }

    @Test
    void a_history_comes_whole_line_by_line_and_not_twice() {
        String lines = given().accept("application/x-ndjson")
                .get(WIKI + "/pages/1/history?limit=1")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("application/x-ndjson"))
                .extract()
                .asString();
        assertThat(lines.lines()).hasSize(3).first().asString().contains("\"rev_id\":12");

        String tag = get(WIKI + "/pages/1/history", 200).extract().header("ETag");
        given().header("If-None-Match", tag)
                .get(WIKI + "/pages/1/history")
                .then()
                .statusCode(304);
    }

    @Test
    void a_text_is_delivered_byte_for_byte_and_not_twice() {
        byte[] body = given().get(WIKI + "/revisions/10/text")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/plain"))
                .extract()
                .asByteArray();
        assertThat(body).isEqualTo(FIRST.getBytes(StandardCharsets.UTF_8));

        String tag = get(WIKI + "/revisions/10", 200).extract().header("ETag");
        given().header("If-None-Match", tag).get(WIKI + "/revisions/10").then().statusCode(304);
    }

    @Test
    void the_kind_of_an_edit_is_told_even_where_revisions_arrived_out_of_order() {
        get(WIKI + "/pages/7/history", 200)
                .body("items.rev_id", contains(33, 32, 31, 30))
                .body("items[0].edit.revert.by", equalTo("identity"))
                .body("items[0].edit.revert.to_rev_id", equalTo(30))
                .body("items[0].edit.revert.reverted_rev_ids", contains(32, 31))
                .body("items[1].edit.revert", nullValue())
                .body("items[2].edit.is_blanking", equalTo(true));
        get(WIKI + "/pages/7/history?editor=Anna", 200)
                .body("items.rev_id", contains(33, 30))
                .body("items[0].edit.revert.reverted_rev_ids", contains(32, 31));
        get(WIKI + "/revisions/33", 200)
                .body("edit.revert.to_rev_id", equalTo(30))
                .body("edit.bytes_added", equalTo("long".length()))
                .body("edit.bytes_removed", equalTo("short".length()));
        assertThat(text("/wikis/readingwiki/pages/7/history")).contains("reverts 2 revisions", "blanks the page");
    }

    @Test
    void a_difference_comes_in_four_forms() {
        get(WIKI + "/revisions/10/diff/11", 200)
                .body("lines_added", equalTo(2))
                .body("is_coarse", equalTo(false))
                .body("rows[0].kind", equalTo("changed"))
                .body("rows[0].to.find { it.is_changed }.text", equalTo("thin"));
        assertThat(text(WIKI + "/revisions/10/diff/11?form=html"))
                .contains("<ins>thin</ins>")
                .doesNotContain("<script>");
        assertThat(text(WIKI + "/revisions/10/diff/11?form=inline"))
                .contains("is <del>long</del><ins>thin</ins>.")
                .doesNotContain("<script>");
        assertThat(text("/wikis/readingwiki/revisions/10/diff/11?view=inline")).contains("diff inline", "side by side");
        assertThat(text(WIKI + "/revisions/10/diff/11?form=unified"))
                .startsWith("--- revision/10")
                .contains("\n-The '''spinal cord''' is long.\n");
        get(WIKI + "/revisions/10/diff/11?form=x", 400).body("parameter", equalTo("form"));
    }

    @Test
    void an_attribution_comes_ready_to_publish() {
        assertThat(text(WIKI + "/pages/1/attribution")).contains("Spinal cord", "Anna", "CC BY-SA 4.0");
        Document html = Jsoup.parseBodyFragment(text(WIKI + "/pages/1/attribution?form=html"));
        assertThat(html.select("a[rel~=license]").attr("href"))
                .isEqualTo("https://creativecommons.org/licenses/by-sa/4.0/");
        given().get(WIKI + "/pages/1/attribution?form=json-ld&revision=11")
                .then()
                .statusCode(200)
                .contentType("application/ld+json");
        get(WIKI + "/pages/1/attribution?form=tasl", 200).body("licence", equalTo("CC-BY-SA-4.0"));
        get(WIKI + "/pages/1/attribution?form=tasl&revision=20", 400).body("parameter", equalTo("revision"));
    }

    @Test
    void a_whole_wiki_is_told_line_by_line_in_order() {
        assertThat(text(WIKI + "/revisions").lines().map(ReadingIT::revId))
                .containsExactly(10L, 11L, 12L, 20L, 21L, 22L, 23L, 25L, 26L, 30L, 31L, 32L, 33L);
        assertThat(text(WIKI + "/pages").lines())
                .hasSize(8)
                .allMatch(line -> line.startsWith("{\"wiki_id\":\"readingwiki\""));
    }

    @Test
    void what_cannot_be_answered_says_why() {
        get("/v1/wikis/nonewiki", 404).body("status", equalTo(404));
        get("/v1/wikis/NO WIKI", 400).body("parameter", equalTo("wiki_id"));
        get(WIKI + "/pages/999", 404);
        get(WIKI + "/pages/abc", 400).body("parameter", equalTo("page_id"));
        get(WIKI + "/pages?title=Nothing here", 404);
        get(WIKI + "/pages/6", 410);
        get(WIKI + "/revisions/24", 410);
        given().get(WIKI + "/revisions/24/text").then().statusCode(410).body("detail", not(containsString("secret")));
        get(WIKI + "/pages/1/contributors", 200).body("items", hasSize(2));
    }

    @Test
    void the_api_is_described_in_the_words_it_answers_with() {
        assertThat(text("/q/openapi?format=json"))
                .contains("\"rev_id\"", "\"redirected_from\"", "/v2/stream/{streams}", "/v1/wikis/{wiki_id}/pages")
                .doesNotContain("\"revId\"");
    }

    @Test
    void people_get_pages() {
        for (String path : new String[] {
            "/",
            "/wikis/readingwiki",
            "/wikis/readingwiki/page/Spinal_cord",
            "/wikis/readingwiki/pages/1/history",
            "/wikis/readingwiki/pages/1/contributors",
            "/wikis/readingwiki/pages/1/redirects",
            "/wikis/readingwiki/revisions/11",
            "/wikis/readingwiki/revisions/10/diff/11",
            "/wikis/readingwiki/compare?from=10&to=12",
            "/wikis/readingwiki/page/Nowhere"
        }) {
            String page = given().accept("text/html")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .extract()
                    .asString();
            assertThat(page).as(path).contains("<main").doesNotContain("<script", "{page.", "{line.");
        }
        assertThat(page("/wikis/readingwiki/page/Medulla_spinalis", 200))
                .contains("Redirected from", "CC BY-SA 4.0", "This is no medical advice.", "Anna");
        assertThat(page("/wikis/readingwiki/pages/1/history", 200)).contains("edit &lt;12&gt;");
        assertThat(page("/wikis/readingwiki/page/Missing", 404)).contains("not among what we hold");
        assertThat(page("/wikis/readingwiki/pages/6/history", 410))
                .contains("withdrawn")
                .doesNotContain("secret");
    }

    private static ValidatableResponse get(String path, int status) {
        return given().accept("application/json").get(path).then().statusCode(status);
    }

    private static String text(String path) {
        return given().accept("*/*").get(path).then().statusCode(200).extract().asString();
    }

    private static String page(String path, int status) {
        return given().accept("text/html")
                .get(path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static long revId(String line) {
        int start = line.indexOf("\"rev_id\":") + 9;
        return Long.parseLong(line.substring(start, line.indexOf(',', start)));
    }
}
