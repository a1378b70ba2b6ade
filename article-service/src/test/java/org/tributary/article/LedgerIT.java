package org.tributary.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.reading.ledger.LedgerBreak;
import org.tributary.article.reading.ledger.LedgerReader;
import org.tributary.article.reading.ledger.PageProof;
import org.tributary.article.store.ArticleStore;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.testing.RiverServers;

/** Whatever is done to what is held behind the program's back, the ledger shows it, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class LedgerIT {
    private static final WikiId WIKI = new WikiId("ledgerwiki");
    private static final PageKey KEY =
            new PageKey(WIKI, new Events(WIKI, 1, "Axon").page().pageId());
    private static final User ANNA = User.named(7L, "Anna");
    private static final User BEN = User.named(8L, "Ben");

    @Inject
    PageChangeBatch batch;

    @Inject
    ArticleChangePublisher publisher;

    @Inject
    ArticleStore store;

    @Inject
    LedgerReader ledgers;

    @Inject
    DataSource dataSource;

    private final Wiki wiki = Events.wiki(WIKI, Following.LIVE, Events.START);

    @BeforeEach
    void a_page_with_a_life() {
        store.keep(wiki);
        Events axon = new Events(WIKI, 1, "Axon");
        Events renamed = axon.titled("Axon (cell)");
        Revision hidden = Events.revision(12, 12, null, null);
        apply(
                axon.create(Events.revision(11, 11, ANNA, "An axon.")),
                axon.edit(Events.revision(12, 12, BEN, "An axon is long.")),
                axon.edit(Events.revision(13, 13, ANNA, "An axon is a long fibre.")),
                renamed.move(14, null),
                renamed.visibility(15, hidden),
                renamed.restate(16, Events.revision(5, 5, BEN, "Imported."), RestateReason.IMPORT, false),
                renamed.delete(20),
                renamed.undelete(21, Events.revision(13, 13, ANNA, "An axon is a long fibre.")),
                renamed.restate(21, Events.revision(11, 11, ANNA, "An axon."), RestateReason.UNDELETE, false),
                renamed.edit(Events.revision(30, 30, BEN, "An axon is a long fibre of a nerve cell.")));
        apply(new Events(WIKI, 2, "Dendrite").create(Events.revision(40, 40, BEN, "A dendrite.")));
    }

    @Test
    void a_ledger_proves_its_article_as_often_as_it_is_asked() {
        PageProof proof = ledgers.prove(KEY);

        assertThat(proof.broken()).isEmpty();
        assertThat(proof.versions()).isEqualTo(10);
        assertThat(proof.revisions()).isEqualTo(5);
        assertThat(proof.uncovered()).isZero();
        assertThat(ledgers.prove(KEY)).isEqualTo(proof);
    }

    @ParameterizedTest(name = "{0}: {1} in version {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update ledger set dt = dt + interval '1 second' where $ and version = 3 | ENTRY_DIFFERS | 3",
                "update ledger set effect = 1 where $ and version = 3 | ENTRY_DIFFERS | 3",
                "update ledger set event_id = 'other' where $ and version = 4 | ENTRY_DIFFERS | 4",
                "update ledger set hash = sha256(hash) where $ and version = 2 | ENTRY_DIFFERS | 2",
                "update ledger set content_hash = sha256(hash) where $ and version = 1 | ENTRY_DIFFERS | 1",
                "update ledger set current_rev_id = 11 where $ and version = 3 | ENTRY_DIFFERS | 3",
                "delete from ledger where $ and version = 2 | ENTRY_MISSING | 2",
                "delete from ledger where $ and version = 10 | ARTICLE_DIFFERS | 10",
                "delete from ledger where $ | TITLE_UNKNOWN | 1",
                "update ledger set version = case version when 2 then -3 else -2 end where $ and version in (2, 3);"
                        + "update ledger set version = -version where $ and version < 0 | ENTRY_DIFFERS | 2",
                "insert into ledger (wiki_id, page_id, version, effect, kind, event_id, dt, rev_id, hash, content_hash)"
                        + " select wiki_id, page_id, 11, effect, kind, event_id, dt, rev_id, hash, content_hash from ledger"
                        + " where $ and version = 10 | ENTRY_DIFFERS | 11",
                "update revision set rev_dt = rev_dt - interval '1 second' where $ and rev_id = 30 | REVISION_DIFFERS | 10",
                "update revision set comment = 'other' where $ and rev_id = 13 | REVISION_DIFFERS | 8",
                "update revision set editor_name = 'Carl' where $ and rev_id = 11 | REVISION_DIFFERS | 9",
                "update revision set rev_id = 31 where $ and rev_id = 30 | REVISION_MISSING | 10",
                "delete from revision where $ and rev_id = 11 | REVISION_MISSING | 9",
                "update revision set withdrawal = 0 where $ and rev_id = 5 | REVISION_DIFFERS | 6",
                "update revision set withdrawal = 1 where $ and rev_id = 11 | REVISION_DIFFERS | 9",
                "update revision r set text_hash = o.text_hash from revision o where r.wiki_id = o.wiki_id"
                        + " and r.page_id = o.page_id and r.page_id = 1 and r.wiki_id = 'ledgerwiki'"
                        + " and (r.rev_id, o.rev_id) in ((11, 13), (13, 11)) | REVISION_DIFFERS | 8",
                "update title_history set title = 'Other' where $ and version = 4 | ENTRY_DIFFERS | 4",
                "update title_history set since_dt = now() where $ and version = 1 | ENTRY_DIFFERS | 1",
                "delete from title_history where $ and version = 1 | TITLE_MISSING | 1",
                "insert into title_history (wiki_id, page_id, version, title, namespace_id)"
                        + " values ('ledgerwiki', 1, 3, 'Axon', 0) | TITLE_UNKNOWN | 3",
                "update article set title = 'Other' where $ | ARTICLE_DIFFERS | 10",
                "update article set current_rev_id = 13 where $ | ARTICLE_DIFFERS | 10",
                "delete from article where $ | ARTICLE_MISSING | 10",
            })
    void a_row_that_was_altered_is_found(String tampering, LedgerBreak.Reason reason, long version)
            throws SQLException {
        PageProof proof = provedAfter(tampering);

        assertThat(proof.broken()).hasValueSatisfying(broken -> {
            assertThat(broken.reason()).isEqualTo(reason);
            assertThat(broken.version()).isEqualTo(version);
        });
    }

    private PageProof provedAfter(String tampering) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String one : tampering.split(";", -1)) {
                    int altered = statement.executeUpdate(one.replace("$", "wiki_id = 'ledgerwiki' and page_id = 1"));
                    assertThat(altered).as(one).isPositive();
                }
                return LedgerReader.prove(connection, KEY);
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void a_ledger_is_read_in_parts_or_whole_and_gives_away_nothing_of_what_is_hidden() {
        List<Map<String, Object>> parts = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath part = RestAssured.get("/v1/wikis/ledgerwiki/pages/1/ledger?limit=3" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            parts.addAll(part.getList("items"));
            cursor = part.get("next") == null ? null : "&cursor=" + part.getString("next");
        }

        assertThat(parts).extracting(entry -> entry.get("version")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(parts)
                .filteredOn(entry -> entry.containsKey("salt"))
                .extracting(entry -> entry.get("version"))
                .as("what was hidden (2), is out of view (5, 6), or is a withdrawal (7) has no salt")
                .containsExactly(1, 3, 4, 8, 9, 10);
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).get("prior_hash"))
                    .isEqualTo(parts.get(i - 1).get("hash"));
        }
        String whole = RestAssured.given()
                .accept("application/x-ndjson")
                .get("/v1/wikis/ledgerwiki/pages/1/ledger")
                .asString();
        assertThat(whole.lines().map(LedgerIT::object)).containsExactlyElementsOf(parts);
    }

    @Test
    void a_wiki_is_proved_and_the_first_page_that_is_broken_is_named() throws SQLException {
        assertThat(lastLine()).containsEntry("is_proved", true).containsEntry("state", "finished");
        execute("update revision set comment = 'other' where wiki_id = 'ledgerwiki' and page_id = 2");
        try {
            Map<String, Object> end = lastLine();

            assertThat(end).containsEntry("is_proved", false).containsEntry("broken_pages", 1);
            assertThat(end.get("first_break"))
                    .isEqualTo(Map.of("page_id", 2, "version", 1, "rev_id", 40, "reason", "revision_differs"));
        } finally {
            execute("update revision set comment = 'comment 40' where wiki_id = 'ledgerwiki' and page_id = 2");
        }
        assertThat(RestAssured.get("/v1/wikis/ledgerwiki/pages/2/ledger/proof")
                        .jsonPath()
                        .getBoolean("is_proved"))
                .isTrue();
    }

    private static Map<String, Object> lastLine() {
        return RestAssured.given()
                .accept("application/x-ndjson")
                .get("/v1/wikis/ledgerwiki/ledger/proof")
                .asString()
                .lines()
                .map(LedgerIT::object)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String json) {
        try {
            return EventCodec.mapper().readValue(json, Map.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    @Test
    void a_subscriber_proves_what_it_received_with_code_of_its_own() throws IOException, InterruptedException {
        List<JsonNode> events = received(10);

        String head = "";
        int contents = 0;
        for (JsonNode event : events) {
            JsonNode ledger = event.path("ledger");
            assertThat(ledger.path("prior_hash").asText()).isEqualTo(head);
            assertThat(LedgerRecipe.hash(event)).isEqualTo(ledger.path("hash").asText());
            head = ledger.path("hash").asText();
            boolean isWhole = event.path("article_change_kind").asText().equals("update")
                    && ledger.has("salt")
                    && ledger.path("rev_id").equals(event.at("/revision/rev_id"));
            if (isWhole) {
                contents++;
                assertThat(LedgerRecipe.contentHash(event))
                        .isEqualTo(ledger.path("content_hash").asText());
            }
        }
        assertThat(contents).isGreaterThanOrEqualTo(5);
        assertThat(head).isEqualTo(ledgers.prove(KEY).head());
        ObjectNode altered = events.getFirst().deepCopy();
        ((ObjectNode) altered.at("/revision/content_slots/main")).put("content_body", "Something else.");
        assertThat(LedgerRecipe.contentHash(altered))
                .isNotEqualTo(altered.at("/ledger/content_hash").asText());
    }

    /** The first changes of the page, as the stream tells them. */
    private static List<JsonNode> received(int count) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + RestAssured.port
                + "/v2/stream/tributary.article_change.v1?wiki=ledgerwiki&since=2020-01-01T00:00:00Z");
        List<JsonNode> events = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> response = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                while (events.size() < count) {
                    String line = String.valueOf(lines.readLine());
                    assertThat(line).as("the stream goes on").isNotEqualTo("null");
                    if (line.startsWith("data: ")) {
                        JsonNode event = EventCodec.mapper().readTree(line.substring(6));
                        if (event.at("/page/page_id").asLong() == 1) {
                            events.add(event);
                        }
                    }
                }
            }
            client.shutdownNow();
        }
        return events;
    }

    private void apply(PageChange... changes) {
        new Applied(batch, publisher, wiki).apply(List.of(changes));
    }
}
