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
import org.tributary.article.store.text.Settling;
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
    private static final String TEXT = "Where the sheath of a nerve leaves a gap, the nerve lies bare. ";

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

        assertRead(11, 500);
        assertRead(12, 200);
        assertRead(13, 404);
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

    @Test
    void what_is_damaged_in_a_pack_is_named_and_never_served() throws SQLException {
        WikiId packed = new WikiId("provedpackwiki");
        Events page = new Events(packed, 1, "Node");
        try (River river = new River()) {
            river.put(Events.wiki(packed, Following.LIVE, Events.START));
            river.put(
                    page.create(Events.revision(21, 21, User.named(7L, "Ada"), TEXT)),
                    page.edit(Events.revision(22, 22, User.named(7L, "Ada"), TEXT + "and some more ")),
                    page.edit(Events.revision(23, 23, User.named(7L, "Ada"), TEXT + "and other words ")));
            await().atMost(Duration.ofSeconds(60)).until(() -> reader.article(PageKey.of(packed.value(), 1))
                    .map(article -> article.version() == 3)
                    .orElse(false));
        }
        Settling settling = new Settling(dataSource, new Settling.Limits(100, 1_000_000, Duration.ZERO));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            settling.settle(PageKey.of(packed.value(), 1));
            return isPacked(packed);
        });
        List<String> sound = verified(packed);

        change(packed, "update text_pack set head = overlay(head placing '\\x41414141' from 40) where wiki_id = ?");

        assertThat(sound).singleElement().asString().contains("\"revisions\":3", "\"damaged\":0");
        assertThat(verified(packed).getLast()).contains("\"state\":\"finished\"", "\"damaged\":3");
        given().get("/v1/wikis/provedpackwiki/revisions/22/text").then().statusCode(500);
    }

    private boolean isPacked(WikiId wiki) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement left = connection.prepareStatement("select 1 from text where wiki_id = ?")) {
            left.setString(1, wiki.value());
            return !left.executeQuery().next();
        }
    }

    private static void assertRead(long revision, int status) {
        given().get("/v1/wikis/provedwiki/revisions/" + revision + "/text")
                .then()
                .statusCode(status);
    }

    private static List<String> verified() {
        return verified(WIKI);
    }

    private static List<String> verified(WikiId wiki) {
        return given().queryParam("wiki", wiki.value())
                .post("/v1/store/verify")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private void change(String sql) throws SQLException {
        change(WIKI, sql);
    }

    private void change(WikiId wiki, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, wiki.value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
