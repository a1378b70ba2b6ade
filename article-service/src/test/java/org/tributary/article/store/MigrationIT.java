package org.tributary.article.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tributary.article.decide.HeldRevision;
import org.tributary.article.decide.HeldText;
import org.tributary.article.decide.TextCheck;
import org.tributary.article.decide.TextHash;
import org.tributary.article.decide.Withdrawal;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.Sha1;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.testing.RiverServers;

/** A database of an earlier version, with data, answers after its migration as it did before. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class MigrationIT {
    private static final TextHash HASH = TextHash.of("text".getBytes(StandardCharsets.UTF_8));
    private static final Sha1 SHA1 = Sha1.ofText("text");
    private static final Instant MADE = Instant.parse("2020-01-02T03:04:05Z");

    @Test
    void what_an_earlier_version_held_is_held_after_the_migration() throws SQLException {
        PGSimpleDataSource database = database("earlier");
        flyway(database).target("3").load().migrate();
        try (Connection connection = database.getConnection()) {
            fill(connection);
        }

        flyway(database).load().migrate();

        try (Connection connection = database.getConnection()) {
            assertThat(revisions(connection)).containsExactly(ordinary(), differing(), hidden(), bare());
            assertThat(ledger(connection))
                    .containsExactly("1 1 0 event-1 1 \\x01", "2 0 1 event-2 2 \\x02", "3 2 3 event-3 null \\x03");
        }
    }

    static PGSimpleDataSource database(String schema) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class));
        database.setPassword(ConfigProvider.getConfig()
                .getOptionalValue("quarkus.datasource.password", String.class)
                .orElse(""));
        database.setCurrentSchema(schema);
        return database;
    }

    static FluentConfiguration flyway(PGSimpleDataSource database) {
        return Flyway.configure().dataSource(database).defaultSchema(database.getCurrentSchema());
    }

    private static void fill(Connection connection) throws SQLException {
        String hash = "'\\x" + HASH.hex() + "'";
        String sha1 = "'" + SHA1.value() + "'";
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into revision values ('w', 7, 1, null, '2020-01-02T03:04:05Z', " + sha1
                    + ", 4, 'first', 9, 'Anna', null, null, 'wikitext', 'text/x-wiki', " + sha1 + ", 4, 1, " + hash
                    + ", 4, null, null, null, 0, 0, true, false, false, false, true, true, true, true)");
            statement.execute(
                    "insert into revision values ('w', 7, 2, 1, '2020-01-02T03:04:05Z', '000000000000000000000000000000z', 5,"
                            + " 'second', null, '192.0.2.1', '{bot,sysop}', '{mobile}', 'json', 'application/json', "
                            + sha1 + ", 6, 1, " + hash
                            + ", 4, null, '2021-01-01T00:00:00Z', '2021-01-02T00:00:00Z', 2, 3, false, true, true, true,"
                            + " true, true, true, true)");
            statement.execute(
                    "insert into revision values ('w', 7, 3, 2, '2020-01-02T03:04:05Z', null, null, null, null,"
                            + " null, null, null, 'wikitext', 'text/x-wiki', null, null, null, null, null, null, null, null, 3, 0,"
                            + " true, false, false, false, false, false, false, true)");
            statement.execute(
                    "insert into revision values ('w', 7, 4, 3, '2020-01-02T03:04:05Z', null, 4, '', null, 'Bo',"
                            + " null, null, null, null, null, null, null, null, null, null, null, null, 3, 0, true, false, false,"
                            + " false, true, true, true, false)");
            for (int version = 1; version <= 3; version++) {
                String columns = List.of("0, 1", "1, 0", "3, 2").get(version - 1);
                statement.execute(
                        "insert into ledger (wiki_id, page_id, version, kind, effect, event_id, dt, rev_id, hash)"
                                + " select 'w', 7, " + version + ", kind, effect, 'event-" + version + "', now(), "
                                + (version == 3 ? "null::bigint" : version) + ", '\\x0" + version + "' from (values ("
                                + columns
                                + ")) as said (kind, effect)");
            }
        }
    }

    private static HeldRevision ordinary() {
        Slot slot = new Slot(Slot.MAIN, "wikitext", "text/x-wiki", SHA1, 4L, new RevisionId(1), null);
        Revision revision = revision(1, null, SHA1, 4L, "first", User.named(9L, "Anna"), slot);
        return new HeldRevision(
                revision, Map.of(Slot.MAIN, new HeldText(HASH, 4)), TextCheck.MATCH, Withdrawal.NONE, true, null, null);
    }

    /** Nothing of it says what something else of it says. */
    private static HeldRevision differing() {
        Slot slot = new Slot(Slot.MAIN, "json", "application/json", SHA1, 6L, new RevisionId(1), null);
        Revision revision = new Revision(
                new RevisionId(2),
                new RevisionId(1),
                MADE,
                new Sha1("000000000000000000000000000000z"),
                5L,
                "second",
                true,
                new User(null, "192.0.2.1", List.of("bot", "sysop"), true, true),
                true,
                true,
                true,
                List.of("mobile"),
                Map.of(Slot.MAIN, slot));
        return new HeldRevision(
                revision,
                Map.of(Slot.MAIN, new HeldText(HASH, 4)),
                TextCheck.MISMATCH,
                Withdrawal.ABSENT,
                false,
                Instant.parse("2021-01-01T00:00:00Z"),
                Instant.parse("2021-01-02T00:00:00Z"));
    }

    private static HeldRevision hidden() {
        Slot slot = new Slot(Slot.MAIN, "wikitext", "text/x-wiki", null, null, null, null);
        Revision revision = new Revision(
                new RevisionId(3),
                new RevisionId(2),
                MADE,
                null,
                null,
                null,
                false,
                null,
                false,
                false,
                false,
                null,
                Map.of(Slot.MAIN, slot));
        return new HeldRevision(revision, Map.of(), TextCheck.UNCHECKED, Withdrawal.NONE, true, null, null);
    }

    private static HeldRevision bare() {
        Revision revision = revision(4, 3L, null, 4L, "", User.named(null, "Bo"), null);
        return new HeldRevision(revision, Map.of(), TextCheck.UNCHECKED, Withdrawal.NONE, true, null, null);
    }

    private static Revision revision(
            long id,
            @Nullable Long parent,
            @Nullable Sha1 sha1,
            long size,
            String comment,
            User editor,
            @Nullable Slot slot) {
        return new Revision(
                new RevisionId(id),
                parent == null ? null : new RevisionId(parent),
                MADE,
                sha1,
                size,
                comment,
                false,
                editor,
                true,
                true,
                true,
                null,
                slot == null ? null : Map.of(Slot.MAIN, slot));
    }

    private static List<HeldRevision> revisions(Connection connection) throws SQLException {
        List<PageKey> pages = Collections.nCopies(4, PageKey.of("w", 7));
        Map<RevisionId, HeldRevision> held = RevisionRows.load(connection, pages, List.of(1L, 2L, 3L, 4L))
                .getOrDefault(PageKey.of("w", 7), Map.of());
        return held.values().stream()
                .sorted(Comparator.comparing(HeldRevision::id))
                .toList();
    }

    private static List<String> ledger(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from ledger order by version")) {
            while (row.next()) {
                rows.add(row.getLong("version") + " " + row.getInt("effect") + " " + row.getInt("kind") + " "
                        + row.getString("event_id") + " " + row.getString("rev_id") + " " + row.getString("hash"));
            }
        }
        return rows;
    }
}
