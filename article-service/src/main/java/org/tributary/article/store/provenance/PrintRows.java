package org.tributary.article.store.provenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;

/** Rows of {@code provenance_print} and {@code provenance_common}. */
final class PrintRows {
    private PrintRows() {}

    /**
     * Prints that another page's revision brought.
     *
     * @param prints those that were asked for
     */
    record Shared(PageKey page, HistoryPoint point, Set<Integer> prints) {}

    /** The prints of a page that revisions before a point brought, or any revision where there is no point. */
    static Set<Integer> of(Connection connection, PageKey page, @Nullable HistoryPoint before) throws SQLException {
        String sql = """
                select prints from provenance_print where wiki_id = ? and page_id = ?
                    and (cast(? as timestamptz) is null or (rev_dt, rev_id) < (?, ?))""";
        Set<Integer> prints = new HashSet<>();
        Instant dt = before == null ? null : before.revDt();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.wikiId().value(),
                    page.pageId().value(),
                    dt,
                    dt,
                    before == null ? null : before.revId().value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    prints.addAll(List.of((Integer[]) row.getArray(1).getArray()));
                }
            }
        }
        return prints;
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

    /** Revisions of other pages that brought any of these prints. */
    static List<Shared> shared(Connection connection, PageKey page, Set<Integer> prints) throws SQLException {
        String sql = """
                select wiki_id, page_id, rev_id, rev_dt, prints from provenance_print
                where prints && ? and (wiki_id, page_id) <> (?, ?)""";
        List<Shared> shared = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("int4", prints.toArray()));
            Sql.bind(statement, 2, page.wikiId().value());
            Sql.bind(statement, 3, page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Set<Integer> both = new HashSet<>(
                            List.of((Integer[]) row.getArray("prints").getArray()));
                    both.retainAll(prints);
                    HistoryPoint point =
                            new HistoryPoint(Sql.instantHeld(row, "rev_dt"), new RevisionId(row.getLong("rev_id")));
                    shared.add(new Shared(Sql.page(row), point, both));
                }
            }
        }
        return shared;
    }

    static void write(Connection connection, PageKey page, HistoryPoint point, Collection<Integer> prints)
            throws SQLException {
        String sql = "insert into provenance_print (wiki_id, page_id, rev_id, rev_dt, prints) values (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.wikiId().value(),
                    page.pageId().value(),
                    point.revId().value(),
                    point.revDt(),
                    connection.createArrayOf("int4", prints.toArray()));
            statement.executeUpdate();
        }
    }

    static void writeCommon(Connection connection, Collection<Integer> prints) throws SQLException {
        String sql = "insert into provenance_common (print) select unnest(?::int4[]) on conflict (print) do nothing";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, connection.createArrayOf("int4", prints.stream().sorted().toArray()));
            statement.executeUpdate();
        }
    }

    /** Whether a revision's prints are still held: they go when anything of its page is hidden. */
    static boolean isHeld(Connection connection, PageKey page, long revId) throws SQLException {
        String sql = """
                select exists (select 1 from provenance_print where wiki_id = ? and page_id = ? and rev_id = ?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), revId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
