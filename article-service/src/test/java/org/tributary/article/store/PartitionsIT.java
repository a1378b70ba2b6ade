package org.tributary.article.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tributary.article.Events;
import org.tributary.article.decide.Arrival;
import org.tributary.article.decide.ArticleDecision;
import org.tributary.article.decide.ArticleState;
import org.tributary.article.decide.Change;
import org.tributary.article.decide.Outcome;
import org.tributary.article.decide.TextHash;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.User;
import org.tributary.testing.RiverServers;

/** The statements of the operator's page on scaling split tables that hold data, and nothing changes for the service. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class PartitionsIT {
    private static final int PAGES = 30;

    @Test
    void partitioned_tables_hold_what_they_held_and_take_more() throws SQLException, IOException {
        PGSimpleDataSource database = MigrationIT.database("parted");
        MigrationIT.flyway(database).load().migrate();
        write(database, 1);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements());
        }
        write(database, 2);

        try (Connection connection = database.getConnection()) {
            List<PageKey> pages = new ArrayList<>();
            List<Long> revisions = new ArrayList<>();
            for (long page = 1; page <= PAGES; page++) {
                for (int round = 1; round <= 2; round++) {
                    pages.add(PageKey.of("parted", page));
                    revisions.add(id(page, round));
                }
            }
            var held = RevisionRows.load(connection, pages, revisions);
            assertThat(held).hasSize(PAGES);
            held.forEach((page, own) -> assertThat(own.keySet())
                    .containsExactlyInAnyOrder(
                            new RevisionId(id(page.pageId().value(), 1)),
                            new RevisionId(id(page.pageId().value(), 2))));
            assertThat(count(connection, "select count(*) from ledger")).isEqualTo(2 * PAGES);
            assertThat(count(connection, "select count(distinct tableoid) from revision"))
                    .as("partitions with rows")
                    .isGreaterThan(1);
        }
    }

    private static long id(long page, int round) {
        return page * 10 + round;
    }

    private static void write(PGSimpleDataSource database, int round) throws SQLException {
        Map<PageKey, List<Arrival>> arrivals = new TreeMap<>();
        for (long page = 1; page <= PAGES; page++) {
            Events events = new Events(new WikiId("parted"), page, "Page " + page);
            Arrival arrival = Arrival.of(
                    events.dump(
                            Events.revision(id(page, round), round, User.named(7L, "Ada"), "text " + round),
                            round == 2),
                    null);
            arrivals.put(arrival.change().key(), List.of(arrival));
        }
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (StoreSession session = new StoreSession(connection, 20, 100)) {
            Map<PageKey, ArticleState> before = session.load(arrivals);
            List<Turn> turns = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            Map<PageKey, Map<TextHash, byte[]>> bodies = new HashMap<>();
            arrivals.forEach((page, own) -> {
                ArticleState state = Objects.requireNonNull(before.get(page));
                Arrival arrival = own.getFirst();
                if (ArticleDecision.decide(state, arrival, null, 20) instanceof Outcome.Applied applied) {
                    turns.add(new Turn(state, applied.next()));
                    changes.add(applied.change());
                    Map<TextHash, byte[]> texts = new HashMap<>();
                    arrival.bodies().values().forEach(body -> texts.put(TextHash.of(body), body));
                    bodies.put(page, texts);
                }
            });
            session.write(turns, bodies, changes);
            session.commit();
        }
    }

    /** The first block of SQL on the page. */
    private static String statements() throws IOException {
        String page = Files.readString(Path.of("../docs/operating/scaling.md"));
        String from = page.substring(page.indexOf("```sql\n") + "```sql\n".length());
        return from.substring(0, from.indexOf("```"));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
