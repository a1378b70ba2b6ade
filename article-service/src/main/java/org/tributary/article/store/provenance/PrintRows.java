package org.tributary.article.store.provenance;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;

/** Rows of {@code provenance_print}, each a stretch of the history of a page, and of {@code provenance_common}. */
final class PrintRows {
    /** Stretches at the end of a history that are looked at to see which of them are written anew. */
    private static final int ABSORBED_MAX = 20;

    private PrintRows() {}

    /**
     * Prints that a page's revision brought.
     *
     * @param prints those that were asked for
     */
    record Shared(PageKey page, HistoryPoint point, Set<Integer> prints) {}

    /** Revisions of any page that brought any of these prints. */
    static List<Shared> sharing(Connection connection, Set<Integer> prints) throws SQLException {
        String sql = "select * from provenance_sharing(?)";
        List<Shared> shared = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("int4", prints.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    PageKey page = Sql.page(row);
                    for (Brought revision : brought(row)) {
                        Set<Integer> both = new HashSet<>(revision.prints());
                        both.retainAll(prints);
                        if (!both.isEmpty()) {
                            shared.add(new Shared(page, revision.point(), both));
                        }
                    }
                }
            }
        }
        return shared;
    }

    /** Which of these prints are known to say nothing. */
    static Set<Integer> common(Connection connection, Collection<Integer> prints) throws SQLException {
        Set<Integer> common = new HashSet<>();
        String sql = "select print from provenance_common where print = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("int4", prints.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    common.add(row.getInt(1));
                }
            }
        }
        return common;
    }

    static boolean areThere(Connection connection, PageKey page) throws SQLException {
        return exists(
                connection,
                "select exists (select 1 from provenance_print where wiki_id = ? and page_id = ?)",
                page.wikiId().value(),
                page.pageId().value());
    }

    /** Whether a revision's prints are still held: they go when anything of its page is hidden. */
    static boolean isHeld(Connection connection, PageKey page, long revId) throws SQLException {
        String sql = """
                select exists (select 1 from provenance_print where wiki_id = ? and page_id = ? and ? = any (rev_ids))""";
        return exists(connection, sql, page.wikiId().value(), page.pageId().value(), revId);
    }

    private static boolean exists(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Adds what revisions brought that follow, in the order of the history, on all that have prints already. */
    static void write(Connection connection, PageKey page, List<Brought> revisions) throws SQLException {
        if (revisions.isEmpty()) {
            return;
        }
        int first = absorbedFrom(connection, page, Brought.count(revisions));
        List<Brought> all = from(connection, page, first);
        all.addAll(revisions);
        replace(connection, page, first, all);
    }

    /** Forgets what revisions from a point on brought, that one included. */
    static void removeFrom(Connection connection, PageKey page, HistoryPoint point) throws SQLException {
        String sql = """
                select min(stretch) from provenance_print where wiki_id = ? and page_id = ?
                    and (rev_micros[cardinality(rev_micros)], rev_ids[cardinality(rev_ids)]) >= (?, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.wikiId().value(),
                    page.pageId().value(),
                    micros(point.revDt()),
                    point.revId().value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                int first = row.getInt(1);
                if (!row.wasNull()) {
                    List<Brought> before = from(connection, page, first);
                    before.removeIf(each -> each.point().compareTo(point) >= 0);
                    replace(connection, page, first, before);
                }
            }
        }
    }

    /** The number of the first stretch at the end of a history that is written anew with what follows it. */
    private static int absorbedFrom(Connection connection, PageKey page, int printsBehind) throws SQLException {
        String sql = """
                select stretch, cardinality(prints) from provenance_print where wiki_id = ? and page_id = ?
                order by stretch desc limit ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), ABSORBED_MAX);
            try (ResultSet row = statement.executeQuery()) {
                int next = 0;
                List<Integer> lengths = new ArrayList<>();
                while (row.next()) {
                    next = Math.max(next, row.getInt(1) + 1);
                    lengths.add(row.getInt(2));
                }
                return next - Brought.absorbed(lengths, printsBehind);
            }
        }
    }

    private static List<Brought> from(Connection connection, PageKey page, int first) throws SQLException {
        String sql = """
                select prints, rev_ids, rev_micros, counts from provenance_print
                where wiki_id = ? and page_id = ? and stretch >= ? order by stretch""";
        List<Brought> revisions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), first);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    revisions.addAll(brought(row));
                }
            }
        }
        return revisions;
    }

    private static List<Brought> brought(ResultSet row) throws SQLException {
        Integer[] prints = (Integer[]) row.getArray("prints").getArray();
        Long[] ids = (Long[]) row.getArray("rev_ids").getArray();
        Long[] micros = (Long[]) row.getArray("rev_micros").getArray();
        Integer[] counts = (Integer[]) row.getArray("counts").getArray();
        List<Brought> revisions = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < ids.length; i++) {
            Instant dt = Instant.EPOCH.plus(micros[i], ChronoUnit.MICROS);
            revisions.add(new Brought(
                    new HistoryPoint(dt, new RevisionId(ids[i])),
                    Set.copyOf(Arrays.asList(prints).subList(at, at + counts[i]))));
            at += counts[i];
        }
        return revisions;
    }

    /** Writes the end of a history anew, from a stretch on. */
    private static void replace(Connection connection, PageKey page, int first, List<Brought> revisions)
            throws SQLException {
        String gone = "delete from provenance_print where wiki_id = ? and page_id = ? and stretch >= ?";
        try (PreparedStatement statement = connection.prepareStatement(gone)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), first);
            statement.executeUpdate();
        }
        String sql = """
                insert into provenance_print (wiki_id, page_id, stretch, prints, rev_ids, rev_micros, counts)
                values (?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int stretch = first;
            for (List<Brought> within : Brought.stretches(revisions)) {
                Sql.bindAll(
                        statement,
                        page.wikiId().value(),
                        page.pageId().value(),
                        stretch++,
                        array(connection, "int4", within.stream().flatMap(each -> each.prints().stream())),
                        array(connection, "int8", within.stream().map(each -> each.point()
                                .revId()
                                .value())),
                        array(
                                connection,
                                "int8",
                                within.stream().map(each -> micros(each.point().revDt()))),
                        array(connection, "int4", within.stream().map(each -> each.prints()
                                .size())));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Array array(Connection connection, String type, Stream<? extends Number> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static void writeCommon(Connection connection, Collection<Integer> prints) throws SQLException {
        String sql = "insert into provenance_common (print) select unnest(?::int4[]) on conflict (print) do nothing";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, connection.createArrayOf("int4", prints.stream().sorted().toArray()));
            statement.executeUpdate();
        }
    }
}
