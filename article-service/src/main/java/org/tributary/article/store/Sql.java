package org.tributary.article.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;

/** Values to columns and back, nulls kept. */
public final class Sql {
    private static final char NUL = 0;
    private static final char REPLACEMENT = '\uFFFD';

    private Sql() {}

    public static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case String text -> statement.setString(index, storable(text));
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case Boolean flag -> statement.setBoolean(index, flag);
            case byte[] bytes -> statement.setBytes(index, bytes);
            default -> statement.setObject(index, value);
        }
    }

    /** PostgreSQL's text cannot hold NUL; MediaWiki itself writes U+FFFD for it. */
    public static String storable(String text) {
        return text.indexOf(NUL) < 0 ? text : text.replace(NUL, REPLACEMENT);
    }

    public static void bindAll(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    /** The two columns of a list of pages. */
    public static void bindPages(PreparedStatement statement, int first, Collection<PageKey> pages)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                first,
                texts(
                        connection,
                        pages.stream().map(page -> page.wikiId().value()).toList()));
        statement.setArray(
                first + 1,
                numbers(
                        connection,
                        pages.stream().map(page -> page.pageId().value()).toList()));
    }

    public static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf(
                "text", values.stream().map(Sql::storable).toArray());
    }

    public static Array numbers(Connection connection, Collection<Long> values) throws SQLException {
        return connection.createArrayOf("int8", values.toArray());
    }

    public static Array bytes(Connection connection, Collection<byte[]> values) throws SQLException {
        return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static Instant instantHeld(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    public static @Nullable List<String> list(ResultSet row, String column) throws SQLException {
        Array value = row.getArray(column);
        return value == null ? null : List.of((String[]) value.getArray());
    }

    public static PageKey page(ResultSet row) throws SQLException {
        return PageKey.of(row.getString("wiki_id"), row.getLong("page_id"));
    }
}
