package org.tributary.article.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.Sql;

/** A statement that is put together with its values, so that no value ever gets into its text. */
public final class Query {
    private static final int ROWS_AT_A_TIME = 500;

    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Turns a row into a value. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static Query of(String text, @Nullable Object... bound) {
        return new Query().and(text, bound);
    }

    public Query and(String text, @Nullable Object... bound) {
        sql.append(text).append(' ');
        Collections.addAll(values, bound);
        return this;
    }

    public <V> Query andIf(Optional<V> value, String text) {
        return value.isEmpty() ? this : and(text, value.get());
    }

    public <T> List<T> list(Connection connection, RowReader<T> reader) throws SQLException {
        List<T> list = new ArrayList<>();
        each(connection, reader, list::add);
        return list;
    }

    public <T> Optional<T> first(Connection connection, RowReader<T> reader) throws SQLException {
        return list(connection, reader).stream().findFirst();
    }

    /** Hands over row by row; within a transaction no more than some hundred rows are in memory. */
    public <T> void each(Connection connection, RowReader<T> reader, Consumer<T> consumer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            Sql.bindAll(statement, values.toArray());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    consumer.accept(reader.read(row));
                }
            }
        }
    }
}
