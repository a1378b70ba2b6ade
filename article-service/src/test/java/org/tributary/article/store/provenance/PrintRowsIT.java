package org.tributary.article.store.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.testing.RiverServers;

/** Stretches of a history give back which revision brought what, however they were written, cut and carried over. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class PrintRowsIT {
    private static final PageKey PAGE = PageKey.of("stretched", 1);
    private static final PageKey OTHER = PageKey.of("stretched", 2);
    private static final Instant START = Instant.parse("2020-01-01T00:00:00.123456Z");
    private static final String SCHEMA = "before_stretches";

    @Inject
    DataSource dataSource;

    @Test
    void prints_of_an_earlier_version_are_carried_over() throws SQLException {
        Random random = new Random(5);
        Map<HistoryPoint, Set<Integer>> brought = new TreeMap<>();
        add(brought, revisions(random, 1, 150));
        flyway("21").migrate();
        try (Connection connection = dataSource.getConnection()) {
            use(connection, SCHEMA);
            keepAsBefore(connection, PAGE, brought);
            keepAsBefore(connection, OTHER, Map.of(point(7), Set.of(1, 2, 3)));
            use(connection, "public");
        }

        flyway("22").migrate();

        try (Connection connection = dataSource.getConnection()) {
            use(connection, SCHEMA);
            assertThat(held(connection, PAGE, prints(brought))).isEqualTo(brought);
            assertThat(held(connection, OTHER, Set.of(2, 4))).isEqualTo(Map.of(point(7), Set.of(2)));
            assertThat(PrintRows.isHeld(connection, OTHER, 7)).isTrue();
            assertThat(PrintRows.isHeld(connection, OTHER, 8)).isFalse();

            List<Brought> more = revisions(random, 1_000, 3);
            add(brought, more);
            PrintRows.write(connection, PAGE, more);
            assertThat(held(connection, PAGE, prints(brought))).isEqualTo(brought);
            use(connection, "public");
        }
    }

    @Test
    void histories_that_grow_and_are_cut_give_back_what_each_revision_brought() throws SQLException {
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            Map<HistoryPoint, Set<Integer>> brought = new TreeMap<>();
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                for (int step = 1; step <= 60; step++) {
                    if (random.nextInt(8) == 0) {
                        HistoryPoint cut = point(random.nextLong(step * 100L));
                        brought.keySet().removeIf(point -> point.compareTo(cut) >= 0);
                        PrintRows.removeFrom(connection, PAGE, cut);
                    } else {
                        List<Brought> more = revisions(random, step * 100L, 1 + random.nextInt(random.nextInt(20) + 1));
                        add(brought, more);
                        PrintRows.write(connection, PAGE, more);
                    }
                    assertThat(held(connection, PAGE, prints(brought)))
                            .as("seed " + seed + " step " + step)
                            .isEqualTo(brought);
                }
                int prints = prints(brought).size();
                assertThat(rows(connection)).as("seed " + seed).isLessThan(20 + prints / 40);
                connection.rollback();
            }
        }
    }

    /** Most bring a few prints, some very many. */
    private static List<Brought> revisions(Random random, long firstId, int count) {
        List<Brought> revisions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int prints = 1 + (random.nextInt(40) == 0 ? random.nextInt(1_000) : random.nextInt(12));
            revisions.add(new Brought(
                    point(firstId + i), random.ints(prints).boxed().collect(Collectors.toUnmodifiableSet())));
        }
        return revisions;
    }

    private static HistoryPoint point(long revId) {
        return new HistoryPoint(START.plusSeconds(revId / 2), new RevisionId(revId));
    }

    private static void add(Map<HistoryPoint, Set<Integer>> brought, List<Brought> revisions) {
        revisions.forEach(each -> brought.put(each.point(), each.prints()));
    }

    private static Set<Integer> prints(Map<HistoryPoint, Set<Integer>> brought) {
        Set<Integer> prints = new HashSet<>();
        brought.values().forEach(prints::addAll);
        return prints;
    }

    private static Map<HistoryPoint, Set<Integer>> held(Connection connection, PageKey page, Set<Integer> prints)
            throws SQLException {
        return PrintRows.sharing(connection, prints).stream()
                .filter(shared -> shared.page().equals(page))
                .collect(Collectors.toMap(PrintRows.Shared::point, PrintRows.Shared::prints));
    }

    private static long rows(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from provenance_print where wiki_id = ? and page_id = ?")) {
            Sql.bindAll(statement, PAGE.wikiId().value(), PAGE.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void keepAsBefore(Connection connection, PageKey page, Map<HistoryPoint, Set<Integer>> brought)
            throws SQLException {
        String sql = "insert into provenance_print (wiki_id, page_id, rev_id, rev_dt, prints) values (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<HistoryPoint, Set<Integer>> each : brought.entrySet()) {
                Sql.bindAll(
                        statement,
                        page.wikiId().value(),
                        page.pageId().value(),
                        each.getKey().revId().value(),
                        each.getKey().revDt(),
                        connection.createArrayOf("int4", each.getValue().toArray()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static void use(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + schema);
        }
    }
}
