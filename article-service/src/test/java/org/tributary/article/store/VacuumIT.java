package org.tributary.article.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tributary.article.store.vacuum.Vacuum;
import org.tributary.article.store.vacuum.VacuumDue;
import org.tributary.testing.RiverServers;

/** What a purge leaves behind in PostgreSQL's tables is freed as soon as nobody can see it any more. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class VacuumIT {
    private final PGSimpleDataSource database = MigrationIT.database("vacuumed");
    private final Vacuum vacuum = new Vacuum(database);

    @BeforeEach
    void empty() throws SQLException {
        MigrationIT.flyway(database).load().migrate();
        execute("truncate purged");
    }

    @Test
    void a_purge_is_followed_by_a_vacuum_and_only_a_purge() throws SQLException {
        long before = vacuums();
        assertThat(vacuum.pass()).isZero();

        purge();
        awaitPass();

        assertThat(number("select count(*) from purged")).isZero();
        await().atMost(Duration.ofMinutes(1)).until(() -> vacuums() > before);
    }

    @Test
    void a_purge_stays_due_while_somebody_may_see_what_was_there() throws SQLException {
        try (Connection reading = database.getConnection()) {
            reading.setAutoCommit(false);
            reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            number(reading, "select count(*) from outbox");
            purge();

            assertThat(vacuum.pass()).isZero();
            assertThat(number("select count(*) from purged")).isEqualTo(1);
            reading.rollback();
        }
        awaitPass();
        assertThat(number("select count(*) from purged")).isZero();
    }

    /** Others, such as PostgreSQL's own rounds, may be looking at the moment. */
    private void awaitPass() {
        await().atMost(Duration.ofMinutes(1)).until(() -> vacuum.pass() > 0);
    }

    private void purge() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            VacuumDue.note(connection);
            connection.commit();
        }
    }

    private long vacuums() throws SQLException {
        return number("select pg_stat_get_vacuum_count('revision'::regclass)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return number(connection, sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
