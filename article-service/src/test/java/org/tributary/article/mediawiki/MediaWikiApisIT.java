package org.tributary.article.mediawiki;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.article.http.Publisher;
import org.tributary.testing.RiverServers;

/** Both of MediaWiki's interfaces answer as MediaWiki 1.39 was seen to answer about the same pages. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class MediaWikiApisIT {
    private static final String WIKI = "/wikis/apiwiki";
    private static final String REST = WIKI + "/rest.php/v1";
    private static final String FIRST = "It is long.\n\n[[Category:Anatomy]] ünï";
    private static final String SECOND = "It is thin.\n\n[[Category:Anatomy]] ünï";

    private static boolean isPublished;

    @BeforeEach
    void publishOnce() {
        if (isPublished) {
            return;
        }
        isPublished = true;
        try (Publisher publisher = new Publisher("apiwiki")) {
            publisher.wiki();
            publisher.edit(1, "Spinal_cord", 10, 0, "Anna", FIRST);
            publisher.edit(1, "Spinal_cord", 11, 10, "192.0.2.7", SECOND);
            publisher.edit(1, "Spinal_cord", 12, 11, "Anna", FIRST + "\nmore");
            publisher.redirect(2, "Medulla", 20, "Spinal_cord");
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> given().get(REST + "/page/Medulla/bare").then().statusCode(200));
    }

    @Test
    void rest_tells_of_a_page_in_the_forms_that_mediawiki_has() {
        get(REST + "/page/Spinal_cord")
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("id", equalTo(1))
                .body("key", equalTo("Spinal_cord"))
                .body("title", equalTo("Spinal cord"))
                .body("latest.id", equalTo(12))
                .body("latest.timestamp", equalTo("2026-01-01T00:12:00Z"))
                .body("content_model", equalTo("wikitext"))
                .body("license.url", equalTo("https://creativecommons.org/licenses/by-sa/4.0/"))
                .body("source", equalTo(FIRST + "\nmore"));
        get(REST + "/page/Spinal_cord/bare")
                .body("html_url", containsString(REST + "/page/Spinal%20cord/html"))
                .body("$", not(hasKey("source")));
        get(REST + "/page/Spinal_cord/with_html").body("html", containsString("It is long."));
        get(REST + "/page/Spinal_cord/links/language").statusCode(200).body("$", hasSize(0));
        String tag = get(REST + "/page/Spinal_cord").extract().header("ETag");
        given().header("If-None-Match", tag)
                .get(REST + "/page/Spinal_cord")
                .then()
                .statusCode(304);
    }

    @Test
    void rest_leads_other_titles_and_redirects_to_the_html_of_the_page() {
        given().redirects()
                .follow(false)
                .get(REST + "/page/Medulla/html")
                .then()
                .statusCode(307)
                .header("Location", containsString(REST + "/page/Spinal_cord/html"));
        given().redirects()
                .follow(false)
                .get(REST + "/page/Medulla/html?redirect=no")
                .then()
                .statusCode(200);
        given().get(REST + "/page/spinal_cord/html").then().statusCode(200).body(containsString("<title>Spinal cord"));
    }

    @Test
    void rest_tells_a_history_with_its_neighbours_and_counts() {
        get(REST + "/page/Spinal_cord/history")
                .body("revisions.id", contains(12, 11, 10))
                .body("revisions[0].user.name", equalTo("Anna"))
                .body("revisions[1].user.id", nullValue())
                .body("revisions[2]", hasKey("delta"))
                .body("revisions[2].delta", nullValue())
                .body("revisions[0].delta", equalTo(5))
                .body("latest", containsString("/page/Spinal_cord/history"))
                .body("$", not(hasKey("older")));
        get(REST + "/page/Spinal_cord/history?older_than=12")
                .body("revisions.id", contains(11, 10))
                .body("newer", containsString("newer_than=11"));
        get(REST + "/page/Spinal_cord/history?newer_than=10").body("revisions.id", contains(12, 11));
        get(REST + "/page/Spinal_cord/history?filter=anonymous").body("revisions.id", contains(11));
        get(REST + "/page/Spinal_cord/history/counts/edits")
                .body("count", equalTo(3))
                .body("limit", equalTo(false));
        get(REST + "/page/Spinal_cord/history/counts/editors").body("count", equalTo(2));
        get(REST + "/page/Spinal_cord/history/counts/edits?from=10&to=12").body("count", equalTo(1));
    }

    @Test
    void rest_compares_two_revisions_word_by_word() {
        get(REST + "/revision/11").body("page.key", equalTo("Spinal_cord")).body("source", equalTo(SECOND));
        get(REST + "/revision/10/compare/11")
                .body("from.id", equalTo(10))
                .body("to.slot_role", equalTo("main"))
                .body("diff[0].type", equalTo(3))
                .body("diff[0].text", containsString("long"))
                .body("diff[0].text", containsString("thin"))
                .body("diff[0].highlightRanges.type", contains(1, 0));
    }

    @Test
    void rest_says_what_is_wrong_in_the_words_of_mediawiki() {
        get(REST + "/page/Nope")
                .statusCode(404)
                .header("Access-Control-Allow-Origin", "*")
                .body("messageTranslations.en", equalTo("The specified title (Nope) does not exist"))
                .body("errorKey", equalTo("rest-nonexistent-title"))
                .body("httpCode", equalTo(404))
                .body("httpReason", equalTo("Not Found"));
        get(REST + "/revision/xx").statusCode(400).body("failureCode", equalTo("badinteger"));
        get(REST + "/page/Spinal_cord/history/counts/x").statusCode(400).body("name", equalTo("type"));
        get(REST + "/page/Spinal_cord/history?older_than=12&newer_than=10").statusCode(400);
        get(REST + "/nothing").statusCode(404).body("httpCode", equalTo(404));
    }

    @Test
    void a_query_tells_of_pages_in_both_versions_of_the_format() {
        query(Map.of(
                        "titles", "spinal_cord|Nope",
                        "prop", "info|revisions|categories|contributors",
                        "rvprop", "ids|content|user",
                        "rvslots", "main",
                        "formatversion", "2"))
                .body("batchcomplete", equalTo(true))
                .body("query.normalized[0].to", equalTo("Spinal cord"))
                .body("query.pages[1].pageid", equalTo(1))
                .body("query.pages[1].lastrevid", equalTo(12))
                .body("query.pages[1].revisions[0].slots.main.content", equalTo(FIRST + "\nmore"))
                .body("query.pages[1].categories[0].title", equalTo("Category:Anatomy"))
                .body("query.pages[1].anoncontributors", equalTo(1))
                .body("query.pages[1].contributors.name", contains("Anna"))
                .body("query.pages[0].missing", equalTo(true));
        query(Map.of("titles", "Medulla", "redirects", "1", "prop", "revisions", "rvprop", "content"))
                .body("query.redirects[0].from", equalTo("Medulla"))
                .body("query.pages.1.revisions[0]", hasEntry("*", FIRST + "\nmore"))
                .body("warnings.revisions", hasEntry(equalTo("*"), containsString("rvslots")));
        query(Map.of("revids", "11|777", "prop", "revisions", "formatversion", "2"))
                .body("query.badrevids.777.missing", equalTo(true))
                .body("query.pages[0].revisions.revid", contains(11));
    }

    @Test
    void a_query_is_continued_where_it_stopped() {
        Map<String, String> asked =
                Map.of("titles", "Spinal cord", "prop", "revisions", "rvlimit", "2", "formatversion", "2");
        ValidatableResponse first = query(asked)
                .body("query.pages[0].revisions.revid", contains(12, 11))
                .body("$", not(hasKey("batchcomplete")));
        Map<String, String> onward = first.extract().path("continue");
        given().queryParams(asked)
                .queryParams(onward)
                .queryParams(Map.of("action", "query", "format", "json"))
                .get(WIKI + "/api.php")
                .then()
                .body("query.pages[0].revisions.revid", contains(10))
                .body("batchcomplete", equalTo(true))
                .body("continue", nullValue());
        query(Map.of("titles", "Spinal cord", "prop", "revisions", "rvlimit", "5", "rvdir", "newer", "rvuser", "Anna"))
                .body("query.pages.1.revisions.revid", contains(10, 12));
    }

    @Test
    void a_query_tells_of_the_wiki_and_of_its_latest_changes() {
        query(Map.of("meta", "siteinfo", "siprop", "general|namespaces", "formatversion", "2"))
                .body("query.general.sitename", equalTo("Wiki of tests"))
                .body("query.general.wikiid", equalTo("apiwiki"))
                .body("query.general.magiclinks.ISBN", equalTo(false))
                .body("query.namespaces.14.name", equalTo("Category"));
        query(Map.of("list", "recentchanges", "rclimit", "2", "rcprop", "title|ids|user", "formatversion", "2"))
                .body("query.recentchanges.revid", contains(20, 12))
                .body("query.recentchanges[0].type", equalTo("new"))
                .body("query.recentchanges[1].title", equalTo("Spinal cord"))
                .body("continue.rccontinue", notNullValue());
    }

    @Test
    void a_query_that_cannot_be_answered_says_so_as_mediawiki_does() {
        given().get(WIKI + "/api.php?action=nope&format=json")
                .then()
                .statusCode(200)
                .header("MediaWiki-API-Error", equalTo("badvalue"))
                .body("error.info", equalTo("Unrecognized value for parameter \"action\": nope."));
        query(Map.of("titles", "a", "pageids", "1")).body("error.code", equalTo("multisource"));
        query(Map.of("titles", "Medulla", "prop", "nope|info", "formatversion", "2"))
                .body("warnings.query.warnings", equalTo("Unrecognized value for parameter \"prop\": nope"))
                .body("query.pages[0].redirect", equalTo(true));
        String posted = given().formParams(Map.of("action", "query", "format", "json", "titles", "Spinal cord"))
                .post(WIKI + "/api.php")
                .asString();
        assertThat(posted).contains("\"pageid\":1");
    }

    @Test
    void programs_ask_in_whatever_way_they_ask_a_mediawiki() {
        given().multiPart("action", "query")
                .multiPart("format", "json")
                .multiPart("titles", "Spinal cord")
                .post(WIKI + "/api.php")
                .then()
                .statusCode(200)
                .body("query.pages.1.title", equalTo("Spinal cord"));
        given().accept("image/png")
                .get(WIKI + "/api.php?action=query&format=json&titles=Spinal_cord")
                .then()
                .statusCode(200)
                .contentType("application/json");
        given().accept("text/html").get(REST + "/page/Spinal_cord/bare").then().statusCode(200);
        given().get(
                        WIKI
                                + "/api.php?action=query&format=xml&formatversion=2&titles=Spinal_cord&prop=revisions&rvprop=ids")
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .body("api.query.pages.page.@title", equalTo("Spinal cord"))
                .body("api.query.pages.page.revisions.rev.@revid", equalTo("12"));
        given().get(WIKI + "/api.php?action=nope&format=xml")
                .then()
                .contentType("text/xml")
                .body("api.error.@code", equalTo("badvalue"));
        query(Map.of("titles", "Spinal cord", "prop", "revisions", "rvprop", "content", "rvparse", ""))
                .body("query.pages.1.revisions[0]", hasEntry(equalTo("*"), containsString("<p>It is long.")));
        query(Map.of("list", "allpages", "aplimit", "1", "rawcontinue", ""))
                .body("$", hasKey("query-continue"))
                .body("continue", nullValue());
        get(WIKI + "/api.php?action=paraminfo&modules=query%2Bsiteinfo&format=json&formatversion=2")
                .body("paraminfo.modules[0].parameters[0].type", hasItem("general"));
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }

    private static ValidatableResponse query(Map<String, String> parameters) {
        return given().queryParams(Map.of("action", "query", "format", "json"))
                .queryParams(parameters)
                .get(WIKI + "/api.php")
                .then()
                .statusCode(200);
    }
}
