package org.tributary.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everyone may expect of every service, whatever it does. Each service's own test inherits it. */
public abstract class FrameContract {
    private static final Duration READY_WAIT = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void it_says_how_it_is(String check) {
        Awaitility.await()
                .atMost(READY_WAIT)
                .untilAsserted(() ->
                        given().get("/q/health/" + check).then().statusCode(200).body("status", equalTo("UP")));
    }

    @Test
    void it_measures_itself() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    @Test
    void it_describes_its_routes() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", containsString("3."));
    }

    @Test
    void it_serves_the_schemas_of_the_events() {
        given().get("/v1/schemas").then().statusCode(200).body("items.name", hasItem("page-change"));
        given().get("/v1/schemas/article-change/1.0.0").then().statusCode(200).contentType("application/schema+json");
    }

    @Test
    void it_takes_a_long_address_and_says_of_one_that_is_too_long_that_it_is() {
        given().get("/no/such/path?q=" + "a".repeat(10_000)).then().statusCode(404);
        given().get("/no/such/path?q=" + "a".repeat(20_000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("detail", containsString("16384"));
    }

    @Test
    void it_tells_of_an_unknown_path_as_a_problem() {
        given().get("/no/such/path")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }
}
