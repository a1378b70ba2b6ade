package org.tributary.article.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.testing.RiverServers;

/** What reusers ask before they publish a copy, and after. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class CreditingIT {
    private static final String WIKI = "/v1/wikis/creditwiki";
    private static final String FIRST = "The '''spinal cord''' is long.\nIt ends at L1.\n";
    private static final String SECOND = "The '''spinal cord''' is thin.\nIt ends at L1.\n";

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
        try (Publisher publisher = new Publisher("creditwiki")) {
            publisher.wiki();
            publisher.edit(1, "Spinal_cord", 10, 0, "Anna", FIRST);
            publisher.edit(1, "Spinal_cord", 11, 10, "192.0.2.7", SECOND);
            publisher.edit(1, "Spinal_cord", 12, 11, "Anna", FIRST + "more");
            publisher.redirect(2, "Medulla_spinalis", 20, "Spinal_cord");
            publisher.edit(7, "Quarrel", 33, 0, "Anna", "The long text.");
            publisher.edit(8, "Replaced", 40, 0, "nc>Zoe", "alpha beta gamma delta.");
            publisher.edit(8, "Replaced", 41, 40, "Anna", "alpha beta one two.");
            publisher.edit(8, "Replaced", 42, 41, "Anna", "three four one two.");
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            get(WIKI + "/revisions/12", 200);
            get(WIKI + "/revisions/20", 200);
            get(WIKI + "/revisions/33", 200);
            get(WIKI + "/revisions/42", 200);
        });
    }

    @Test
    void an_attribution_is_as_long_as_it_is_wanted_and_in_the_language_that_is_wanted() {
        get(WIKI + "/pages/1/attribution?form=tasl&language=de&changes=short&length=full", 200)
                .body("language", equalTo("de"))
                .body("author", equalTo("Anna, 192.0.2.7"))
                .body("revision_id", equalTo(12))
                .body("sha1", matchesPattern("[0-9a-f]{40}"))
                .body("changes", containsString("short"))
                .body("notices", contains("This is no medical advice."));
        get(WIKI + "/pages/1/attribution?form=tasl&length=short&revision=10", 200)
                .body("author", equalTo(""))
                .body("authors_total", equalTo(1));
        get(WIKI + "/pages/1/attribution?length=long", 400).body("parameter", equalTo("length"));
        get(WIKI + "/pages/1/attribution?language=%3Cb%3E", 400).body("parameter", equalTo("language"));
    }

    @Test
    void a_wiki_is_credited_as_a_whole() {
        String cursor = get(WIKI + "/credits?limit=1", 200)
                .body("name", equalTo("Wiki of tests"))
                .body("licence.spdx", equalTo("CC-BY-SA-4.0"))
                .body("notices", contains("This is no medical advice."))
                .body("items.page_title", contains("Spinal cord"))
                .body("items[0].contributors_total", equalTo(2))
                .body("items[0].text", containsString("Anna"))
                .extract()
                .path("next");
        get(WIKI + "/credits?cursor=" + cursor, 200).body("items[0].page_id", equalTo(2));
        get(WIKI + "/credits?cursor=x", 400).body("parameter", equalTo("cursor"));
        assertThat(text("/wikis/creditwiki/credits")).contains("Spinal cord", "length=full", "medical advice");
    }

    @Test
    void an_operator_states_a_licence_and_takes_it_back() {
        String exceptions = WIKI + "/licence-exceptions";
        given().contentType("application/json")
                .body(
                        "{\"page_id\": 7, \"licence_url\": \"https://creativecommons.org/licenses/by-nc/3.0/\", \"reason\": \"agreed\"}")
                .put(exceptions)
                .then()
                .statusCode(200)
                .body("licence.spdx", equalTo("CC-BY-NC-3.0"));

        get(WIKI + "/pages/7/licence", 200)
                .body("licence.spdx", equalTo("CC-BY-NC-3.0"))
                .body("parts.spdx", contains("CC-BY-NC-3.0"))
                .body("warnings.kind", contains("non_commercial_only"));
        get(WIKI + "/revisions/33", 200).body("licence", equalTo("CC-BY-NC-3.0"));
        get(WIKI + "/pages/1/licence", 200)
                .body("licence.spdx", equalTo("CC-BY-SA-4.0"))
                .body("warnings", hasSize(0));
        get(exceptions, 200).body("items.reason", contains("agreed"));
        given().delete(exceptions + "?page_id=7").then().statusCode(204);
        given().delete(exceptions + "?page_id=7").then().statusCode(404);
        get(WIKI + "/pages/7/licence", 200).body("licence.spdx", equalTo("CC-BY-SA-4.0"));
        given().contentType("application/json")
                .body("{\"page_id\": 7, \"spdx\": \"all mine\"}")
                .put(exceptions)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("spdx"));
    }

    @Test
    void a_licence_counts_as_long_as_words_under_it_are_left() {
        given().contentType("application/json")
                .body("{\"imported_from\": \"nc\", \"spdx\": \"CC-BY-NC-4.0\", \"reason\": \"their terms\"}")
                .put(WIKI + "/licence-exceptions")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(WIKI + "/pages/8/licence", 200).body("basis", equalTo("surviving_text")));
        assertLicencesOfReplaced();
        get(WIKI + "/pages/8/contributors", 200);
        assertLicencesOfReplaced();
        given().delete(WIKI + "/licence-exceptions?imported_from=nc").then().statusCode(204);
    }

    /** The same whether it is known already who edited the page or has to be read. */
    private static void assertLicencesOfReplaced() {
        get(WIKI + "/pages/8/licence?revision=41", 200)
                .body("parts.spdx", containsInAnyOrder("CC-BY-NC-4.0", "CC-BY-SA-4.0"))
                .body("warnings.kind", hasItem("licences_do_not_combine"));
        get(WIKI + "/pages/8/licence", 200)
                .body("parts.spdx", contains("CC-BY-SA-4.0"))
                .body("warnings", hasSize(0));
    }

    @Test
    void a_copy_is_looked_at() {
        String copy = "<p>The spinal cord is thin. It ends at L1.</p>"
                + "<a href='https://en.example.org/wiki/Spinal_cord'>Source</a>";
        given().contentType("text/html;charset=UTF-8")
                .body(copy)
                .post(WIKI + "/pages/1/compliance")
                .then()
                .statusCode(200)
                .body("rev_id", equalTo(11))
                .body("is_complete", equalTo(false))
                .body("findings.find { it.subject == 'newest' }.state", equalTo("stale"))
                .body("findings.find { it.subject == 'source_link' }.state", equalTo("ok"))
                .body("findings.find { it.subject == 'licence' }.state", equalTo("missing"))
                .body("attribution", containsString("192.0.2.7"));
        given().contentType("text/plain")
                .body("Nothing of the kind.")
                .post(WIKI + "/pages/1/compliance")
                .then()
                .statusCode(200)
                .body("match", equalTo("not_found"));
        assertThat(given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("page", copy)
                        .post("/wikis/creditwiki/pages/1/compliance")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Something is missing", "CC BY-SA 4.0", "revision 11");
        assertThat(text("/wikis/creditwiki/pages/1/compliance")).contains("<textarea");
    }

    @Test
    void a_copy_is_looked_at_where_it_is() throws IOException {
        HttpServer reuser = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        reuser.createContext("/copy", exchange -> {
            byte[] page = "<p>The spinal cord is thin. It ends at L1.</p>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        reuser.start();
        String address = "http://127.0.0.1:" + reuser.getAddress().getPort();
        try {
            at(address + "/copy").statusCode(200).body("rev_id", equalTo(11)).body("is_complete", equalTo(false));
            at(address + "/elsewhere").statusCode(422).body("detail", containsString("404"));
            at("ftp://example.org/").statusCode(400).body("parameter", equalTo("url"));
            assertThat(given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                            .formParam("url", address + "/copy")
                            .post("/wikis/creditwiki/pages/1/compliance")
                            .asString())
                    .contains("revision 11");
        } finally {
            reuser.stop(0);
        }
    }

    private static ValidatableResponse at(String url) {
        return given().contentType("application/json")
                .body(Map.of("url", url))
                .post(WIKI + "/pages/1/compliance")
                .then();
    }

    private static ValidatableResponse get(String path, int status) {
        return given().get(path).then().statusCode(status);
    }

    private static String text(String path) {
        return get(path, 200).extract().asString();
    }
}
