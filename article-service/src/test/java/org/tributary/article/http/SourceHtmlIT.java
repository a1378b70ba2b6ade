package org.tributary.article.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tributary.testing.RiverServers;

/** The source wiki's own HTML is shown while its revision is, and gone as soon as that is not so any more. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class SourceHtmlIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PAGES = "/v1/wikis/htmlwiki/pages/";
    private static final String HTML =
            "<div class=\"mw-parser-output\"><p>Expanded: 42 <a href=\"/wiki/Axon\">Axon</a></p><script>x()</script></div>";

    @Inject
    DataSource database;

    @Test
    void html_of_the_source_is_offered_until_it_is_replaced_or_withdrawn() throws SQLException {
        try (Publisher publisher = new Publisher("htmlwiki")) {
            publisher.wiki();
            publisher.shown(1, "Nerve", 10, "Expanded: {{answer}} [[Axon]]", HTML);
            publisher.shown(2, "Doomed", 20, "{{doomed}}", HTML);
            await().atMost(PATIENCE).until(() -> given().get(PAGES + "2/html").statusCode() == 200);
            String tag = given().get(PAGES + "1/html")
                    .then()
                    .statusCode(200)
                    .header("Tributary-Html-Origin", equalTo("source"))
                    .header("Tributary-Revision", equalTo("10"))
                    .body(containsString("Expanded: 42"))
                    .body(not(containsString("script")))
                    .body(containsString("https://en.example.org/wiki/Axon"))
                    .extract()
                    .header("ETag");
            given().header("If-None-Match", tag).get(PAGES + "1/html").then().statusCode(304);
            given().get("/wikis/htmlwiki/page/Nerve").then().body(containsString("Expanded: 42"));

            publisher.edit(1, "Nerve", 11, 10, "Anna", "Changed {{answer}}");
            publisher.delete(2, "Doomed");

            await().atMost(PATIENCE).until(() -> given().get(PAGES + "2/html").statusCode() == 410);
            await().atMost(PATIENCE).untilAsserted(() -> given().get(PAGES + "1/html")
                    .then()
                    .header("Tributary-Html-Origin", equalTo("tributary"))
                    .body(containsString("Changed")));
            assertThat(rows()).isZero();
        }
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from source_html where wiki_id = 'htmlwiki'");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
