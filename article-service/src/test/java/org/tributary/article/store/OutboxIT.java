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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tributary.event.identity.PageKey;
import org.tributary.testing.RiverServers;

/** What is put into the outbox comes out once, byte for byte, and leaves no room taken. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class OutboxIT {
    private static final PageKey PAGE = PageKey.of("outboxwiki", 1);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final long MANY = 1 << 20;

    private final PGSimpleDataSource database = MigrationIT.database("outboxed");
    private final List<String> drained = new ArrayList<>();

    @BeforeEach
    void empty() throws SQLException {
        MigrationIT.flyway(database).load().migrate();
        execute("truncate outbox");
    }

    @Test
    void events_come_out_as_they_went_in_whether_compressed_or_of_an_earlier_version() throws SQLException {
        add(1, "first ".repeat(1000));
        execute("insert into outbox (wiki_id, page_id, version, created_dt, event)"
                + " values ('outboxwiki', 1, 2, '2026-01-01T00:00:00Z', 'second')");

        boolean isMore = drain(MANY);

        assertThat(drained).containsExactly("first ".repeat(1000), "second");
        assertThat(isMore).isFalse();
        assertThat(number("select count(*) from outbox")).isZero();
    }

    @Test
    void more_than_fits_comes_in_parts() throws SQLException {
        add(1, "first");
        add(2, "second");

        boolean isMore = drain(1);

        assertThat(drained).containsExactly("first");
        assertThat(isMore).isTrue();
    }

    @Test
    void room_that_rows_leave_behind_is_given_back() throws SQLException {
        add(1, "first");

        drain(MANY);

        assertThat(number("select pg_relation_size('outbox')")).isZero();
    }

    @Test
    void nothing_is_given_back_while_somebody_adds_rows() throws SQLException {
        add(1, "first");
        try (Connection adding = database.getConnection()) {
            adding.setAutoCommit(false);
            Outbox.add(adding, List.of(row(2, "second")));

            drain(MANY);
            adding.commit();
        }
        drain(MANY);

        assertThat(drained).containsExactly("first", "second");
    }

    private static Outbox.Row row(long version, String event) {
        return new Outbox.Row(0, PAGE, version, NOW, new Bytes(event.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(long version, String event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Outbox.add(connection, List.of(row(version, event)));
        }
    }

    private boolean drain(long bytesMax) {
        return new Outbox(database, 1)
                .drain(
                        null,
                        LATER,
                        bytesMax,
                        rows -> rows.forEach(
                                row -> drained.add(new String(row.event().array(), StandardCharsets.UTF_8))));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
