package org.tributary.article.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.article.Events;
import org.tributary.article.decide.TextHash;
import org.tributary.article.http.Publisher;
import org.tributary.article.store.text.TextStore;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.event.wiki.DeletedPages;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Scope;
import org.tributary.testing.RiverServers;

/** What a wiki hides is gone from every table, answer, page, event and log line, whenever it was told before. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class HiddenIT extends Listened {
    private static final WikiId WIKI = new WikiId("hidingwiki");
    private static final String V1 = "/v1/wikis/hidingwiki/";
    private static final String READ = "/wikis/hidingwiki/";

    /** Every one of these is a word that occurs nowhere else. */
    private static final List<String> MARKS =
            List.of("zqtext", "zqcomment", "Zqeditor", "zqsupptext", "zqsuppcomment", "Zqsuppeditor");

    private static final List<String> OF_THE_DELETED = List.of("zqgonetext", "zqgonecomment", "Zqgoneeditor");

    private static final List<String> KINDS = List.of(
            "",
            "/history",
            "/contributors",
            "/contributors?sort=first&reverted=exclude",
            "/attribution",
            "/attribution?form=json-ld",
            "/ledger",
            "/html");

    @Inject
    DataSource database;

    @Inject
    Consumers consumers;

    @Inject
    Tellable tellable;

    private final Instant begun = Clock.systemUTC().instant();

    /** Keeps what is logged. */
    private static final class Lines extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void what_was_hidden_is_found_nowhere() throws SQLException {
        Lines log = new Lines();
        Logger.getLogger("").addHandler(log);
        try (Publisher publisher = new Publisher(WIKI.value())) {
            publisher.wiki();
            Events page = new Events(WIKI, 1, "Hiding");
            Events gone = new Events(WIKI, 2, "Gone");
            publisher.send(page.create(made(11, "Ada", "first", "Text zqtext of old.")));
            publisher.send(page.edit(made(12, "Ben", "why zqcomment", "Text of second.")));
            publisher.send(page.edit(made(13, "Zqeditor", "third", "Text of third.")));
            publisher.send(page.edit(made(14, "Zqsuppeditor", "zqsuppcomment", "Text zqsupptext of fourth.")));
            publisher.send(page.edit(made(15, "Ada", "fifth", "Text of fifth.")));
            publisher.send(gone.create(made(21, "Zqgoneeditor", "zqgonecomment", "Text zqgonetext.")));
            awaitVersion(1, 5);
            awaitVersion(2, 1);

            publisher.send(page.visibility(100, hidden(11, false, true, true)));
            publisher.send(page.visibility(101, hidden(12, true, false, true)));
            publisher.send(page.visibility(102, hidden(13, true, true, false)));
            publisher.send(page.visibility(103, hidden(14, false, false, false)));
            publisher.send(gone.delete(104));
            awaitVersion(1, 9);
            awaitVersion(2, 2);

            assertThat(tables()).as("tables").isNotEmpty().noneMatch(row -> holds(row, MARKS));
            assertThat(texts()).as("texts").hasSizeGreaterThanOrEqualTo(3).noneMatch(text -> holds(text, MARKS));
            assertThat(answers()).as("answers").noneMatch(HiddenIT::holdsAny);
            assertThat(past()).as("the past").hasSize(11).noneMatch(HiddenIT::holdsMore);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(ring()).noneMatch(HiddenIT::holdsMore));

            publisher.wiki(
                    new FollowingPlan(Scope.EVERYTHING, HistoryDepth.FULL, false, List.of(), DeletedPages.PURGE));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(tables()).as("tables").noneMatch(HiddenIT::holdsAny));
            assertPurgedAndRecorded();
            publisher.send(page.delete(200));
            await().atMost(PATIENCE).until(() -> kept(1) == 0);
            assertNothingIsLeftAndAllIsProved();
            assertThat(log.lines).as("log").noneMatch(HiddenIT::holdsAny);
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    private void assertPurgedAndRecorded() throws SQLException {
        assertThat(kept(2)).as("texts of the deleted page").isZero();
        assertThat(redactions()).as("redactions").containsExactly("1", "2", "4", "7", "8");
    }

    /** What was purged by the wiki's wish is a redaction, not damage: both proofs go on as if nothing were missing. */
    private void assertNothingIsLeftAndAllIsProved() throws SQLException {
        assertThat(tables()).noneMatch(row -> row.contains("Text of") || row.contains("fifth"));
        String ledger =
                given().accept("application/x-ndjson").get(V1 + "ledger/proof").asString();
        String store = given().queryParam("wiki", WIKI.value())
                .post("/v1/store/verify")
                .asString();
        assertThat(ledger.lines().toList().getLast()).contains("\"is_proved\":true", "\"broken_pages\":0");
        assertThat(store.lines().toList().getLast()).contains("\"state\":\"finished\"", "\"damaged\":0");
        assertThat(holdsAny(ledger + store)).isFalse();
    }

    /** The last word on a page that is gone still names whom to credit; nothing else does. */
    private static boolean holdsMore(String event) {
        return event.contains("\"withdraw\"") ? holds(event, MARKS) : holdsAny(event);
    }

    private static boolean holdsAny(String text) {
        return holds(text, MARKS) || holds(text, OF_THE_DELETED);
    }

    private static boolean holds(String text, List<String> marks) {
        return marks.stream().anyMatch(text::contains);
    }

    private static Revision made(long id, String editor, String comment, String text) {
        return revision(id, User.named(id, editor), comment, text);
    }

    /** Text and comment of what is not hidden are told again, as a wiki does. */
    private static Revision hidden(long id, boolean isText, boolean isComment, boolean isEditor) {
        return revision(
                id,
                isEditor ? User.named(id, id == 12 ? "Ben" : "Ada") : null,
                isComment ? (id == 11 ? "first" : "third") : null,
                isText ? (id == 12 ? "Text of second." : "Text of third.") : null);
    }

    private static Revision revision(long id, @Nullable User editor, @Nullable String comment, @Nullable String text) {
        Slot slot = new Slot(Slot.MAIN, "wikitext", "text/x-wiki", null, null, null, text);
        return new Revision(
                new RevisionId(id),
                null,
                Events.at(id),
                null,
                null,
                comment,
                false,
                editor,
                text != null,
                comment != null,
                editor != null,
                null,
                Map.of(Slot.MAIN, slot));
    }

    private static void awaitVersion(long page, int version) {
        await().atMost(PATIENCE).until(() -> version(page) >= version);
    }

    private static int version(long page) {
        var answer = given().get(V1 + "pages/" + page);
        if (answer.statusCode() == 410) {
            return Integer.MAX_VALUE;
        }
        return answer.statusCode() == 200 ? answer.jsonPath().getInt("version") : 0;
    }

    /** Every row of every table, written out. */
    private List<String> tables() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : strings(
                    connection,
                    "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'")) {
                for (String row : strings(connection, "select t::text from " + table + " t")) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** What kinds of things were hidden, as it is kept for those who are to delete them. */
    private List<String> redactions() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return strings(
                    connection,
                    "select hides::text from redaction where wiki_id = 'hidingwiki' and page_id in (1, 2) order by hides");
        }
    }

    /** Every text that is kept of the page that is in public view, unpacked. */
    private List<String> texts() throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String hash : strings(
                    connection, "select encode(hash, 'hex') from text where wiki_id = 'hidingwiki' and page_id = 1")) {
                byte[] digest = HexFormat.of().parseHex(hash);
                TextStore.read(connection, PageKey.of(WIKI.value(), 1), TextHash.ofDigest(digest))
                        .ifPresent(text -> texts.add(new String(text, StandardCharsets.UTF_8)));
            }
        }
        return texts;
    }

    private long kept(long page) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String sql = "select count(*)::text from text where wiki_id = 'hidingwiki' and page_id = " + page;
            return Long.parseLong(strings(connection, sql).getFirst());
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static List<String> answers() {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/redactions",
                "/v1/redactions?limit=500",
                "/q/metrics",
                "/v1/wikis",
                READ,
                READ + "page/Hiding",
                READ + "page/Gone",
                V1 + "pages",
                V1 + "revisions"));
        for (String page : List.of("1", "2")) {
            for (String kind : KINDS) {
                paths.add(V1 + "pages/" + page + kind);
            }
            for (String kind : List.of("", "/history", "/contributors", "/redirects")) {
                paths.add(READ + "pages/" + page + kind);
            }
        }
        for (String title : List.of("Hiding", "Gone")) {
            paths.add(V1 + "pages?title=" + title);
        }
        for (int revision : List.of(11, 12, 13, 14, 15, 21)) {
            paths.add(V1 + "revisions/" + revision);
            paths.add(V1 + "revisions/" + revision + "/text");
            paths.add(V1 + "revisions/" + revision + "/diff/15");
            paths.add(V1 + "revisions/" + revision + "/diff/15?form=html");
            paths.add(READ + "revisions/" + revision);
            paths.add(READ + "revisions/" + revision + "/diff/15");
            paths.add(READ + "compare?from=" + revision + "&to=15");
        }
        List<String> answers = new ArrayList<>();
        paths.forEach(path -> answers.add(path + " " + given().get(path).asString()));
        return answers;
    }

    /** Everything that is on the topic about this wiki, as a subscriber hears it who asks for the past. */
    private List<String> past() {
        List<String> told = new ArrayList<>();
        try (Past past = new Past(consumers, Tail.TOPIC)) {
            Map<Integer, Long> offsets = new HashMap<>(past.offsets(new Start.Since(begun)));
            past.seek(offsets);
            await().atMost(PATIENCE).until(() -> {
                List<Entry> ofThisWiki = past.poll().stream()
                        .filter(entry -> entry.wikiId().equals(WIKI.value()))
                        .toList();
                tellable.now(ofThisWiki).forEach(entry -> told.add(entry.json()));
                return told.size() >= 11;
            });
        }
        return told;
    }

    private List<String> ring() {
        return tail.ring().of(Set.of(WIKI + ":1", WIKI + ":2")).stream()
                .map(Entry::json)
                .toList();
    }
}
