package org.tributary.article.store.vacuum;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Remembers, in the transaction itself, that it takes out of storage what is hidden. */
public final class VacuumDue {
    private VacuumDue() {}

    /** A vacuum is due once this transaction is committed. */
    public static void note(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into purged default values");
        }
    }
}
