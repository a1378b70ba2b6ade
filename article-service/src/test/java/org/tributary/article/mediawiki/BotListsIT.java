package org.tributary.article.mediawiki;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.article.http.Publisher;
import org.tributary.testing.RiverServers;

/** What libraries for bots ask of a wiki beside its pages' revisions is answered in MediaWiki's shapes. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class BotListsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String API = "/wikis/botwiki/api.php";
    private static final Map<String, String> FORM = Map.of("format", "json", "formatversion", "2");
    private static final String KNEE = """
            {{Short description|A joint}}{{Infobox|kind=joint}}The '''knee''' bends. It meets the [[shin]] and the [[thigh|leg]].
            == Parts ==
            See [https://example.org/knee?a=1 more] and [[File:Knee.png|thumb|A knee]].
            === Cap ===
            It is round.
            [[de:Knie]] [[Category:Joints]] [[Category:Legs]]""";

    private static boolean isPublished;

    @BeforeEach
    void publishOnce() {
        if (isPublished) {
            return;
        }
        isPublished = true;
        try (Publisher publisher = new Publisher("botwiki")) {
            publisher.wiki();
            publisher.edit(1, "Knee", 10, 0, "Anna", KNEE);
            publisher.edit(2, "Shin", 20, 0, "Anna", "{{Infobox}}A bone below the [[Knee]]. [[Category:Legs]]");
            publisher.redirect(3, "Kneecap", 30, "Knee");
            publisher.edit(4, "Elbow", 40, 0, "Anna", "Not a [[knee]]. [[Category:Joints]]");
            publisher.edit(5, "Secret", 50, 0, "Anna", "[[Knee]] [[Category:Joints]] {{Infobox}}");
            publisher.delete(5, "Secret");
        }
        await().atMost(PATIENCE).untilAsserted(() -> query(Map.of("list", "allpages"))
                .body("query.allpages.title", contains("Elbow", "Knee", "Kneecap", "Shin")));
    }

    @Test
    void pages_are_listed_by_title_and_in_parts() {
        query(Map.of("list", "allpages", "aplimit", "2"))
                .body("query.allpages.title", contains("Elbow", "Knee"))
                .body("continue.apcontinue", equalTo("Kneecap"))
                .body("continue.continue", equalTo("-||"))
                .body("batchcomplete", equalTo(true));
        query(Map.of("list", "allpages", "apcontinue", "Kneecap", "continue", "-||"))
                .body("query.allpages.pageid", contains(3, 2));
        query(Map.of("list", "allpages", "apprefix", "knee", "apfilterredir", "nonredirects"))
                .body("query.allpages.title", contains("Knee"));
        query(Map.of("list", "allpages", "apfrom", "l", "apdir", "descending", "aplimit", "1"))
                .body("query.allpages.title", contains("Kneecap"));
        query(Map.of("list", "prefixsearch", "pssearch", "kne"))
                .body("query.prefixsearch.title", contains("Knee", "Kneecap"));
        query(Map.of("list", "random", "rnlimit", "3")).body("query.random", hasSize(3));
        given().queryParams(Map.of("action", "opensearch", "search", "shi"))
                .get(API)
                .then()
                .body("[1]", contains("Shin"));
    }

    @Test
    void a_page_tells_what_it_names() {
        query(Map.of(
                        "titles", "Knee",
                        "prop", "links|templates|images|extlinks|pageprops|redirects|description"))
                .body("query.pages[0].links.title", contains("Shin", "Thigh"))
                .body("query.pages[0].templates[0].title", equalTo("Template:Infobox"))
                .body("query.pages[0].images[0].title", equalTo("File:Knee.png"))
                .body("query.pages[0].extlinks[0].url", equalTo("https://example.org/knee?a=1"))
                .body("query.pages[0].pageprops.wikibase-shortdesc", equalTo("A joint"))
                .body("query.pages[0].redirects[0].title", equalTo("Kneecap"));
        query(Map.of("titles", "Knee", "prop", "links|info", "pllimit", "1"))
                .body("continue.plcontinue", equalTo("1|0|Thigh"))
                .body("continue.continue", equalTo("||info"))
                .body("$", not(hasKey("batchcomplete")));
        query(Map.of("titles", "Knee", "prop", "extracts", "explaintext", "1"))
                .body(
                        "query.pages[0].extract",
                        equalTo("The knee bends. It meets the shin and the leg.\n\n\n== Parts ==\nSee more and .\n\n\n"
                                + "=== Cap ===\nIt is round."));
        query(Map.of("titles", "Knee", "prop", "extracts", "exintro", "1", "exchars", "14"))
                .body("query.pages[0].extract", containsString("<b>knee"));
    }

    @Test
    void lists_and_links_say_of_which_pages_a_query_is() {
        query(Map.of("generator", "allpages", "gaplimit", "2", "prop", "info"))
                .body("query.pages.title", contains("Knee", "Elbow"))
                .body("query.pages[0].lastrevid", equalTo(10))
                .body("continue.gapcontinue", equalTo("Kneecap"))
                .body("continue.continue", equalTo("gapcontinue||"));
        query(Map.of("generator", "links", "titles", "Knee", "prop", "info"))
                .body("query.pages.title", containsInAnyOrder("Thigh", "Shin"));
        query(Map.of("generator", "categories", "titles", "Knee")).body("query.pages.missing", contains(true, true));
        query(Map.of("generator", "siteinfo")).body("error.code", equalTo("badgenerator"));
    }

    @Test
    void a_page_is_parsed() {
        asked(Map.of("action", "parse", "page", "Knee"))
                .body("parse.title", equalTo("Knee"))
                .body("parse.revid", equalTo(10))
                .body("parse.text", containsString("It meets the"))
                .body("parse.sections.number", contains("1", "1.1"))
                .body("parse.sections[1].anchor", equalTo("Cap"))
                .body("parse.categories.category", contains("Joints", "Legs"))
                .body("parse.links.exists", contains(true, false))
                .body("parse.langlinks[0].title", equalTo("Knie"));
        asked(Map.of("action", "parse", "page", "Kneecap", "redirects", "1", "prop", "wikitext"))
                .body("parse.redirects[0].from", equalTo("Kneecap"))
                .body("parse.wikitext", equalTo(KNEE));
        asked(Map.of("action", "parse", "oldid", "50")).body("error.code", equalTo("nosuchrevid"));
        asked(Map.of("action", "parse", "page", "Secret")).body("error.code", equalTo("missingtitle"));
        asked(Map.of("action", "parse", "text", "''x''", "prop", "text"))
                .body("parse.text", containsString("<i>x</i>"));
    }

    @Test
    void nobody_writes_and_what_is_not_held_is_refused() {
        given().formParams(Map.of("action", "edit", "title", "Knee", "text", "x", "token", "+\\", "format", "json"))
                .post(API)
                .then()
                .statusCode(200)
                .header("MediaWiki-API-Error", equalTo("readonly"))
                .body("error.readonlyreason", notNullValue());
        given().formParams(Map.of("action", "login", "lgname", "a", "lgpassword", "b", "lgtoken", "+\\"))
                .post(API)
                .then()
                .body("login.result", equalTo("Failed"));
        asked(Map.of("action", "edit", "title", "Knee")).body("error.code", equalTo("missingparam"));
        query(Map.of("assert", "user")).body("error.code", equalTo("assertuserfailed"));
        query(Map.of("assertuser", "Anna")).body("error.code", equalTo("assertnameduserfailed"));
        query(Map.of("list", "logevents")).body("error.code", equalTo("moduledisabled"));
        query(Map.of("list", "search", "srsearch", "knee")).body("error.code", equalTo("search-text-disabled"));
        query(Map.of("list", "nothing", "errorformat", "plaintext"))
                .body("warnings[0].code", equalTo("unrecognizedvalues"));
        query(Map.of("titles", "Knee", "pageids", "1", "errorformat", "plaintext"))
                .body("errors[0].code", equalTo("multisource"));
    }

    @Test
    void a_reader_is_anonymous_and_the_wiki_says_how_it_is_set_up() {
        query(Map.of("meta", "userinfo|tokens", "uiprop", "rights|groups|blockinfo|hasmsg", "type", "csrf|login"))
                .body("query.userinfo.anon", equalTo(true))
                .body("query.userinfo.rights", contains("read"))
                .body("query.tokens.logintoken", equalTo("+\\"));
        query(Map.of("meta", "siteinfo", "siprop", "general|magicwords|extensions|usergroups|languagevariants"))
                .body("query.general.legaltitlechars", notNullValue())
                .body("query.magicwords", empty())
                .body("query.usergroups[0].rights", contains("read"))
                .body("query.languagevariants", anEmptyMap());
        asked(Map.of("action", "paraminfo", "modules", "query|query+allpages"))
                .body("paraminfo.modules[0].parameters[1].type", hasItems("allpages", "random"))
                .body("paraminfo.modules[1].prefix", equalTo("ap"));
        given().queryParams(Map.of("action", "query", "format", "json", "callback", "told<"))
                .get(API)
                .then()
                .contentType(containsString("text/javascript"))
                .body(containsString("/**/told({"));
    }

    private static ValidatableResponse query(Map<String, String> parameters) {
        return given().queryParam("action", "query")
                .queryParams(parameters)
                .queryParams(FORM)
                .get(API)
                .then();
    }

    private static ValidatableResponse asked(Map<String, String> parameters) {
        return given().queryParams(parameters).queryParams(FORM).get(API).then();
    }
}
