package org.tributary.frame;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.tributary.event.schema.PublishedSchema;

/** The schemas can be read where the events come from. */
@QuarkusTest
final class SchemaResourceTest {

    @Test
    void the_list_links_every_schema() {
        given().get("/v1/schemas")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(PublishedSchema.all().size()))
                .body("items.id", hasItems("/tributary/page-change/1.0.0", "/tributary/article-change/1.0.0"))
                .body("items.url", hasItems("/v1/schemas/wiki/1.0.0", "/v1/schemas/ingest-checkpoint/1.0.0"));
    }

    @Test
    void every_schema_answers_byte_for_byte_as_published() {
        for (PublishedSchema schema : PublishedSchema.all()) {
            byte[] body = given().get("/v1/schemas/{name}/{version}", schema.name(), schema.version())
                    .then()
                    .statusCode(200)
                    .contentType("application/schema+json")
                    .header("Cache-Control", containsString("max-age=86400"))
                    .extract()
                    .asByteArray();

            assertThat(body).isEqualTo(schema.json());
        }
    }

    @Test
    void a_schema_that_is_known_already_is_not_sent_again() {
        String tag = given().get("/v1/schemas/page-change/1.0.0")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get("/v1/schemas/page-change/1.0.0")
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void what_is_not_published_is_a_problem_404() {
        for (String path : new String[] {"page-change/9.9.9", "nothing/1.0.0", "..%2Fpage-change/1.0.0"}) {
            given().urlEncodingEnabled(false)
                    .get("/v1/schemas/" + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }
}
