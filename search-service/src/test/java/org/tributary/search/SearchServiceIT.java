package org.tributary.search;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.tributary.search.ArticleChanges.article;
import static org.tributary.search.ArticleChanges.document;
import static org.tributary.search.ArticleChanges.redacted;
import static org.tributary.search.ArticleChanges.redirect;
import static org.tributary.search.ArticleChanges.uncredited;
import static org.tributary.search.ArticleChanges.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.testing.RiverServers;

/** The whole service over real Kafka: what is sent to the topic is found over HTTP. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class SearchServiceIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers = "";

    private ArticleTopic topic;

    @BeforeEach
    void open() {
        topic = new ArticleTopic(bootstrapServers);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void an_article_is_found_within_seconds_and_gone_after_its_withdrawal() {
        topic.send(article(11, 1, "Chorea", "Sudden movements <b> of the body"), redirect(12, 1, "St Vitus", "Chorea"));
        within(() -> search("vitus").body("total", is(1)));

        search("movements")
                .body("items[0].page_title", equalTo("Chorea"))
                .body("items[0].snippet", containsString("<mark>movements</mark> &lt;b&gt;"))
                .body("items[0].licence", equalTo("CC-BY-SA-4.0"))
                .body("items[0].attribution_text", equalTo("Credits of 11 as of 1"))
                .body("items[0].attribution_url", equalTo("/v1/wikis/enwiki/pages/11/attribution?revision=11001"))
                .body("items[0].rev_id", is(11001))
                .body("items[0].url", equalTo("/wikis/enwiki/page/Chorea"))
                .body("facets.wiki.enwiki", is(1));
        search("vitus").body("items[0].redirect_title", equalTo("St Vitus"));

        topic.send(withdrawn(11, 2));
        within(() -> search("movements").body("total", is(0)));
    }

    @Test
    void what_was_hidden_is_found_by_no_word_and_a_name_that_is_credited_no_more_is_not_shown() {
        topic.send(article(141, 1, "Hiding", "a zqhiddenword here"), article(142, 1, "Naming", "a zqshownword here"));
        within(() -> search("zqhiddenword").body("total", is(1)));
        within(() -> search("zqshownword").body("items[0].attribution_text", equalTo("Credits of 142 as of 1")));

        topic.send(redacted(141, 2, 141_001), uncredited(142, 2));

        within(() -> search("zqhiddenword").body("total", is(0)));
        within(() -> search("zqshownword").body("items[0].attribution_text", equalTo("Credits of 142 as of 2")));
        for (String address : new String[] {
            "/v1/search?q=hiding", "/v1/search?q=intitle:hiding", "/v1/complete?q=hid", "/search?q=zqhiddenword"
        }) {
            assertThat(when().get(address).asString())
                    .as(address)
                    .doesNotContain("a zqhiddenword", "<mark>zqhiddenword</mark>");
        }
    }

    @Test
    void a_record_that_is_not_understood_goes_to_quarantine_and_stands_in_nobodys_way() {
        topic.raw("enwiki:21", "no json".getBytes(StandardCharsets.UTF_8));
        topic.send(article(21, 1, "Ataxia", "unsteady"));

        within(() -> search("unsteady").body("total", is(1)));
        assertThat(ArticleTopic.quarantined(bootstrapServers, "enwiki:21")).contains("no json");
    }

    @Test
    void the_language_of_a_wiki_is_learnt_from_its_topic() {
        topic.send(article("huwiki", 1, 1, "Kutya", document("A kutyák ugatnak")));
        within(() -> search("kutyák").body("total", is(1)));

        topic.wiki("huwiki", "hu");

        within(() -> search("kutyáknak").body("total", is(1)));
    }

    @Test
    void pages_follow_one_another_by_cursor() {
        for (int page = 31; page < 36; page++) {
            topic.send(article(page, 1, "Reflex " + page, "a pagination example"));
        }
        within(() -> search("pagination").body("total", is(5)));

        String next = given().queryParam("q", "pagination")
                .queryParam("limit", 3)
                .get("/v1/search")
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("next");

        given().queryParam("q", "pagination")
                .queryParam("limit", 3)
                .queryParam("cursor", next)
                .get("/v1/search")
                .then()
                .body("items", hasSize(2))
                .body("next", equalTo(null));
        given().queryParam("q", "another")
                .queryParam("cursor", next)
                .get("/v1/search")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("cursor"));
    }

    @Test
    void a_parameter_that_makes_no_sense_is_named() {
        assertRefused("q", "/v1/search?q=%20");
        assertRefused("q", "/v1/complete");
        assertRefused("limit", "/v1/search?q=a&limit=0");
        assertRefused("limit", "/v1/search?q=a&limit=many");
        assertRefused("wiki", "/v1/search?q=a&wiki=No%20Wiki");
        assertRefused("cursor", "/v1/search?q=a&cursor=***");
        assertRefused("namespace", "/v1/search?q=a&namespace=x");
    }

    @Test
    void titles_are_completed() {
        topic.send(article(41, 1, "Zonula adherens", "one"));

        within(() -> given().queryParam("q", "zonula")
                .get("/v1/complete")
                .then()
                .body("items[0].page_title", equalTo("Zonula_adherens")));
    }

    @Test
    void people_get_a_page_whatever_they_type() {
        topic.send(article(51, 1, "Babinski sign", "the big toe moves <up>"));
        within(() -> search("babinski").body("total", is(1)));

        when().get("/search").then().statusCode(200).body(containsString("Search"));
        given().queryParam("q", "toe \"<script>")
                .get("/search")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")));
        given().queryParam("q", "toe")
                .get("/search")
                .then()
                .statusCode(200)
                .body(containsString("<mark>toe</mark> moves &lt;up&gt;"))
                .body(containsString("/wikis/enwiki/page/Babinski_sign"))
                .body(containsString("CC-BY-SA-4.0"));
        given().queryParam("q", "nosuchwordanywhere")
                .get("/search")
                .then()
                .statusCode(200)
                .body(containsString("Nothing found"));
    }

    @Test
    void a_rebuild_serves_the_same_articles_from_a_new_index() {
        topic.send(article(61, 1, "Nystagmus", "rebuilt eyes"));
        within(() -> search("rebuilt").body("total", is(1)));
        String before = when().get("/v1/search/status").then().extract().path("generation");

        when().post("/v1/search/rebuild").then().statusCode(202);

        within(() -> {
            String after = when().get("/v1/search/status")
                    .then()
                    .body("state", equalTo("live"))
                    .extract()
                    .path("generation");
            assertThat(after).isNotEqualTo(before);
        });
        search("rebuilt").body("total", is(1));
    }

    @Test
    void health_and_metrics_tell_how_it_is() {
        within(() -> when().get("/q/health/ready").then().statusCode(200));

        when().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("tributary_search_documents"))
                .body(containsString("tributary_search_lag_records"));
    }

    private static ValidatableResponse search(String q) {
        return given().queryParam("q", q).get("/v1/search").then().statusCode(200);
    }

    private static void assertRefused(String parameter, String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo(parameter));
    }

    private static void within(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
