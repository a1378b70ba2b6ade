package org.tributary.article.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database did not do what it was asked. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Connection, resources, operator, system; serialisation and deadlock; two who made the same row at once. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String READ_ONLY = "25006";

    private final boolean isPassing;

    public StoreException(String message, SQLException cause) {
        super(message, cause);
        this.isPassing = isPassing(cause);
    }

    /** Something to do with the database. */
    public interface Work<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    /** Runs what may fail in the database, and says what failed. */
    public static <T extends @Nullable Object> T wrapping(String message, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new StoreException(message + ": " + e.getMessage(), e);
        } catch (AssertionError e) {
            if (!isOfDriver(e)) {
                throw e;
            }
            String reason = "the connection broke: " + e.getMessage();
            throw new StoreException(
                    message + ": " + reason, new SQLNonTransientConnectionException(reason, "08006", e));
        }
    }

    /** PostgreSQL's driver fails so when its connection is closed between two of its own steps. */
    private static boolean isOfDriver(AssertionError error) {
        StackTraceElement[] trace = error.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.postgresql.");
    }

    /** Whether the same may well succeed later. */
    public boolean isPassing() {
        return isPassing;
    }

    private static boolean isPassing(SQLException cause) {
        String state = cause.getSQLState();
        if (cause instanceof SQLTransientException || cause instanceof SQLNonTransientConnectionException) {
            return true;
        }
        return state == null
                || state.length() < 2
                || PASSING_CLASSES.contains(state.substring(0, 2))
                || state.equals(UNIQUE_VIOLATION)
                || state.equals(READ_ONLY);
    }
}
