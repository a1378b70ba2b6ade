package org.tributary.article.store;

import com.github.luben.zstd.Zstd;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;

/**
 * What is applied but perhaps not published. Whoever publishes a row holds its lock from before the first byte is sent
 * until the row is gone, so nothing is sent by two at once, and for each page the rows go in order.
 */
public final class Outbox {
    /** Zstandard's level: events are read back within milliseconds, and most of what they say they say again and again. */
    private static final int FAST = 1;

    private static final Set<String> NOT_NOW = Set.of("55P03", "42501");

    private final DataSource dataSource;
    private final long emptyBytesMax;

    /**
     * The outbox of a store.
     *
     * @param emptyBytesMax bytes that rows which are gone may leave behind
     */
    Outbox(DataSource dataSource, long emptyBytesMax) {
        this.dataSource = dataSource;
        this.emptyBytesMax = emptyBytesMax;
    }

    /**
     * A row.
     *
     * @param position grows with the version, for each page
     * @param event the article change as it will be published
     */
    public record Row(long position, PageKey page, long version, Instant createdDt, Bytes event) {}

    static void add(Connection connection, Collection<Row> rows) throws SQLException {
        String sql =
                "insert into outbox (wiki_id, page_id, version, created_dt, bytes, event) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                Sql.bindAll(
                        statement,
                        row.page().wikiId().value(),
                        row.page().pageId().value(),
                        row.version(),
                        row.createdDt(),
                        row.event().length(),
                        Zstd.compress(row.event().array(), FAST));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Hands over rows and removes them once the consumer returns.
     *
     * @param upTo only rows of these pages, up to a version of each; all rows where null
     * @param bytesMax at most about this many bytes of events at a time
     * @return whether there may be more
     */
    public boolean drain(
            @Nullable Map<PageKey, Long> upTo, Instant before, long bytesMax, Consumer<List<Row>> consumer) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            List<Row> rows = lock(connection, upTo, before, bytesMax);
            if (!rows.isEmpty()) {
                consumer.accept(rows);
                remove(connection, rows);
            }
            connection.commit();
            boolean isMore =
                    rows.stream().mapToLong(row -> row.event().length()).sum() >= bytesMax;
            if (!isMore) {
                trim(connection);
            }
            return isMore;
        } catch (SQLException e) {
            throw new StoreException("the outbox cannot be read", e);
        }
    }

    private static List<Row> lock(
            Connection connection, @Nullable Map<PageKey, Long> upTo, Instant before, long bytesMax)
            throws SQLException {
        String ofPages = upTo == null ? "" : "\n" + """
                and exists (select 1 from unnest(?::text[], ?::int8[], ?::int8[]) as w (wiki_id, page_id, version)
                    where w.wiki_id = outbox.wiki_id and w.page_id = outbox.page_id and w.version >= outbox.version)""";
        String sql = """
                select position, wiki_id, page_id, version, created_dt, bytes, event from outbox where position in (
                    select position from (
                        select position, sum(coalesce(bytes, octet_length(event))) over (order by position)
                            - coalesce(bytes, octet_length(event)) as ahead
                        from outbox where created_dt <= ?""" + ofPages + "\n" + """
                ) sized where ahead < ?) order by position for update""";
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, 1, before);
            if (upTo != null) {
                Sql.bindPages(statement, 2, upTo.keySet());
                statement.setArray(4, Sql.numbers(connection, upTo.values()));
            }
            statement.setLong(upTo == null ? 2 : 5, bytesMax);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(read(row));
                }
            }
        }
        return rows;
    }

    /** Rows of these pages that nobody is sending at the moment. */
    static List<Row> unsent(Connection connection, Collection<PageKey> pages) throws SQLException {
        String sql = """
                select position, wiki_id, page_id, version, created_dt, bytes, event from outbox
                where (wiki_id, page_id) in (select * from unnest(?::text[], ?::int8[]))
                order by position for update skip locked""";
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, pages);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(read(row));
                }
            }
        }
        return rows;
    }

    /** Gives a row another event. */
    static void replace(Connection connection, Row row) throws SQLException {
        String sql = "update outbox set event = ?, bytes = ? where position = ?";
        byte[] event = row.event().array();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, Zstd.compress(event, FAST), event.length, row.position());
            statement.executeUpdate();
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("position"),
                Sql.page(row),
                row.getLong("version"),
                Sql.instantHeld(row, "created_dt"),
                event(row));
    }

    /** Rows of an earlier version are not compressed. */
    private static Bytes event(ResultSet row) throws SQLException {
        byte[] event = row.getBytes("event");
        int bytes = row.getInt("bytes");
        return new Bytes(row.wasNull() ? event : Zstd.decompress(event, bytes));
    }

    /** Losing this in a crash does no harm: what is published already is left out the next time. */
    private static void remove(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement relax = connection.prepareStatement("set local synchronous_commit = off");
                PreparedStatement statement =
                        connection.prepareStatement("delete from outbox where position = any (?)")) {
            relax.execute();
            statement.setArray(
                    1, Sql.numbers(connection, rows.stream().map(Row::position).toList()));
            statement.executeUpdate();
        }
    }

    /**
     * Empties the table's files if rows that are gone have left much behind, faster than a vacuum would come round to
     * it. Where somebody is adding rows at this moment, or may be reading them, it is left for another time.
     */
    private void trim(Connection connection) throws SQLException {
        String size = "select pg_total_relation_size('outbox') > ?";
        try (PreparedStatement isLarge = connection.prepareStatement(size);
                Statement statement = connection.createStatement()) {
            isLarge.setLong(1, emptyBytesMax);
            if (isTrue(isLarge.executeQuery())) {
                statement.execute("lock table outbox in access exclusive mode nowait");
                if (isTrue(statement.executeQuery("select not exists (select from outbox)"))) {
                    statement.execute("truncate outbox");
                }
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (!NOT_NOW.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static boolean isTrue(ResultSet answer) throws SQLException {
        try (answer) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
