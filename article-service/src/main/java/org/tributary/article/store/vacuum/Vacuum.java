package org.tributary.article.store.vacuum;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;

/**
 * Has PostgreSQL free what was left behind when something was taken out of storage: rows that nobody can see any more, but
 * that stay in its files until a vacuum passes. PostgreSQL's own rounds come when a tenth or a fifth of a table has
 * changed, which on a large table is never.
 */
public final class Vacuum {
    /** All tables that can hold texts, comments or names, or words out of them. */
    private static final List<String> TABLES = List.of(
            "article",
            "revision",
            "text",
            "text_tail",
            "text_pack",
            "text_directory",
            "title_history",
            "contributor",
            "source_html",
            "outbox",
            "authorship",
            "authorship_part",
            "provenance_page",
            "provenance_claim",
            "provenance_print",
            "page_mention",
            "page_mentions",
            "purged");

    private final DataSource database;

    public Vacuum(DataSource database) {
        this.database = database;
    }

    /**
     * Vacuums if something was purged that nobody reads any more.
     *
     * @return for how many transactions nothing more has to be done
     */
    public int pass() {
        return StoreException.wrapping("what was purged cannot be vacuumed", () -> {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(true);
                List<Long> due = due(connection);
                if (!due.isEmpty()) {
                    vacuum(connection);
                    settle(connection, due);
                }
                return due.size();
            }
        });
    }

    /** Those that are older than everything anybody may still look at; the others would be passed over. */
    private static List<Long> due(Connection connection) throws SQLException {
        String sql = """
                select number from purged where age(xid) > (
                    select coalesce(max(greatest(age(backend_xmin), age(backend_xid))), 0) from pg_stat_activity
                    where pid <> pg_backend_pid() and (datname is null or datname = current_database())
                        and backend_type <> 'autovacuum worker')
                    and age(xid) > (select coalesce(max(age(xmin)), 0) from pg_replication_slots)""";
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    /** As gently as PostgreSQL's own rounds, so that nobody else has to wait for the disk. */
    private static void vacuum(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set vacuum_cost_delay = 2");
            try {
                statement.execute("vacuum " + String.join(", ", TABLES));
            } finally {
                statement.execute("reset vacuum_cost_delay");
            }
        }
    }

    private static void settle(Connection connection, List<Long> numbers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from purged where number = any (?)")) {
            statement.setArray(1, Sql.numbers(connection, numbers));
            statement.executeUpdate();
        }
    }
}
