package org.tributary.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tributary.article.reading.ArticleReader;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.testing.RiverServers;

/** Reading everything back finds whatever is damaged or missing, and names it. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class StoreVerificationIT {
    private static final WikiId WIKI = new WikiId("provedwiki");

    @Inject
    ArticleReader reader;

    @Inject
    DataSource dataSource;

    @Test
    void whatever_is_damaged_or_missing_is_named_and_nothing_else() throws SQLException {
        Events page = new Events(WIKI, 1, "Myelin");
        try (River river = new River()) {
            river.put(Events.wiki(WIKI, Following.LIVE, Events.START));
            river.put(
                    page.create(Events.revision(11, 11, User.named(7L, "Ada"), "a first text that is long enough")),
                    page.edit(Events.revision(12, 12, User.named(7L, "Ada"), "short")),
                    page.edit(Events.revision(13, 13, User.named(7L, "Ada"), "gone")));
            await().atMost(Duration.ofSeconds(60)).until(() -> reader.article(PageKey.of(WIKI.value(), 1))
                    .map(article -> article.version() == 3)
                    .orElse(false));
        }
        List<String> sound = verified();

        change("update text set body = overlay(body placing '\\x41' from 14) where wiki_id = ? and bytes = 32");
        change("delete from text where wiki_id = ? and bytes = 4");
        List<String> damaged = verified();

        assertThat(sound)
                .singleElement()
                .asString()
                .contains("\"state\":\"finished\"", "\"pages\":1", "\"revisions\":3", "\"damaged\":0");
        assertThat(damaged).hasSize(3);
        assertThat(damaged.getFirst())
                .contains("\"damage\":\"damaged\"", "\"wiki_id\":\"provedwiki\"", "\"page_id\":1", "\"rev_id\":11");
        assertThat(damaged.get(1)).contains("\"damage\":\"missing\"", "\"rev_id\":13", "\"slot\":\"main\"");
        assertThat(damaged.getLast()).contains("\"state\":\"finished\"", "\"damaged\":2");
    }

    private static List<String> verified() {
        return given().queryParam("wiki", WIKI.value())
                .post("/v1/store/verify")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, WIKI.value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
