package org.tributary.frame;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, a program is told as RFC 9457 says and nothing from inside gets out. */
@QuarkusTest
final class ProblemAnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/no/such/path", "/v1/no-such-route", "/assets/no-such.css", "/breaking/pages/seven"})
    void what_nothing_answers_is_a_problem_404(String path) {
        problem(given().get(path).then(), 404).body("title", equalTo("Not Found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wikis/enwiki/api.php", "/wikis/enwiki/rest.php/v1/page/A", "/v2/stream/a"})
    void a_page_of_another_site_may_send_what_programs_for_wikis_send(String path) {
        given().header("Origin", "https://gadget.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "api-user-agent")
                .options(path)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Headers", containsString("Api-User-Agent"));
    }

    @Test
    void nothing_else_is_opened_to_other_sites() {
        given().header("Origin", "https://gadget.example")
                .header("Access-Control-Request-Method", "DELETE")
                .options("/v1/wikis/enwiki")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void a_browser_gets_a_page_for_a_path_that_nothing_answers() {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/no/such/path")
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Not Found"));
    }

    @Test
    void a_query_parameter_of_the_wrong_form_is_named() {
        problem(
                        given().queryParam("name", "Ada")
                                .queryParam("limit", "many")
                                .get("/breaking/limited")
                                .then(),
                        400)
                .body("parameter", equalTo("limit"))
                .body("detail", containsString("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/breaking/unexpected", "/breaking/checked", "/breaking/error"})
    void an_unexpected_failure_is_told_by_a_number_only(String path) {
        problem(given().get(path).then(), 500)
                .body("detail", matchesPattern("unexpected failure; the log has the reason under id [0-9a-f-]{36}"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"url\": }", "[]", "{\"depth\": 1}", "{\"url\": \"x\", \"depth\": \"deep\"}", ""})
    void a_body_that_is_not_the_json_expected_is_a_problem_400(String body) {
        problem(
                        given().contentType(ContentType.JSON)
                                .body(body)
                                .post("/breaking/wish")
                                .then(),
                        400)
                .body("detail", containsString("the body is not the JSON expected"))
                .body(not(containsString("org.tributary")));
    }

    @Test
    void the_place_of_the_mistake_in_a_body_is_told() {
        problem(
                        given().contentType(ContentType.JSON)
                                .body("{\"url\": \"x\",\n\"depth\": \"deep\"}")
                                .post("/breaking/wish")
                                .then(),
                        400)
                .body("detail", allOf(containsString("depth"), containsString("line 2")));
    }

    @Test
    void a_method_that_a_path_does_not_have_is_a_problem_405() {
        problem(given().delete("/v1/schemas").then(), 405).body("detail", notNullValue());
    }

    @Test
    void a_type_that_a_path_does_not_take_is_a_problem_415() {
        problem(
                given().contentType(ContentType.TEXT)
                        .body("x")
                        .post("/breaking/wish")
                        .then(),
                415);
    }

    @Test
    void a_type_that_a_path_does_not_give_is_a_problem_406() {
        problem(given().accept("image/png").get("/v1/schemas").then(), 406);
    }

    @Test
    void a_problem_keeps_its_own_members() {
        problem(given().get("/breaking/conflict").then(), 409).body("state", equalTo("importing"));
    }

    @Test
    void a_redirect_stays_a_redirect() {
        given().redirects().follow(false).get("/breaking/elsewhere").then().statusCode(303);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("about:blank"))
                .body("status", equalTo(status));
    }
}
