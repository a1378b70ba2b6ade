package org.tributary.article.store.authorship;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;

/** Rows of {@code authorship} and {@code authorship_part}. */
public final class AuthorshipRows {
    private AuthorshipRows() {}

    /** What is kept of a page; empty where nothing is. */
    public static Optional<KeptAuthorship> load(Connection connection, PageKey page, int mode) throws SQLException {
        String sql = """
                select s.version, s.added, s.chain, p.body
                from authorship s join authorship_part p using (wiki_id, page_id, mode)
                where s.wiki_id = ? and s.page_id = ? and s.mode = ? order by p.part""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), mode);
            List<byte[]> parts = new ArrayList<>();
            KeptAuthorship kept = null;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    parts.add(row.getBytes("body"));
                    kept = new KeptAuthorship(
                            row.getLong("version"),
                            row.getInt("added"),
                            HexFormat.of().formatHex(row.getBytes("chain")),
                            parts);
                }
            }
            return Optional.ofNullable(kept);
        }
    }

    /**
     * Keeps what was found, in one transaction with the caller's other statements.
     *
     * @param before what had been kept when the finding began; its parts stay, and those of {@code found} go behind them.
     *     Empty where everything is to be replaced
     * @return whether it was kept: not where somebody else has kept something since, or the article has changed
     */
    public static boolean write(
            Connection connection, PageKey page, int mode, Optional<KeptAuthorship> before, KeptAuthorship found)
            throws SQLException {
        if (!isOfNow(connection, page, found.version())) {
            return false;
        }
        int kept = before.map(each -> each.parts().size()).orElse(0);
        if (kept == 0) {
            forget(connection, page, mode);
        } else if (!isStill(connection, page, mode, before.get())) {
            return false;
        }
        writeHead(connection, page, mode, found, kept + found.parts().size());
        String sql = "insert into authorship_part (wiki_id, page_id, mode, part, body) values (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (byte[] part : found.parts()) {
                Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), mode, kept++, part);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return true;
    }

    /** Whether the article is as it was; it stays so until the transaction ends. */
    private static boolean isOfNow(Connection connection, PageKey page, long version) throws SQLException {
        String sql = """
                select version from article where wiki_id = ? and page_id = ? and withdrawal = 0 for key share""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong("version") == version;
            }
        }
    }

    private static boolean isStill(Connection connection, PageKey page, int mode, KeptAuthorship before)
            throws SQLException {
        String sql = """
                select 1 from authorship where wiki_id = ? and page_id = ? and mode = ? and version = ? and parts = ?
                for update""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.wikiId().value(),
                    page.pageId().value(),
                    mode,
                    before.version(),
                    before.parts().size());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void writeHead(Connection connection, PageKey page, int mode, KeptAuthorship found, int parts)
            throws SQLException {
        String sql = """
                insert into authorship (wiki_id, page_id, mode, version, added, parts, chain) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (wiki_id, page_id, mode) do update
                    set version = excluded.version, added = excluded.added, parts = excluded.parts, chain = excluded.chain""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.wikiId().value(),
                    page.pageId().value(),
                    mode,
                    found.version(),
                    found.added(),
                    parts,
                    HexFormat.of().parseHex(found.chain()));
            statement.executeUpdate();
        }
    }

    private static void forget(Connection connection, PageKey page, int mode) throws SQLException {
        for (String table : List.of("authorship_part", "authorship")) {
            String sql = "delete from " + table + " where wiki_id = ? and page_id = ? and mode = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), mode);
                statement.executeUpdate();
            }
        }
    }

    /** Takes everything away that is kept of a page, since a text it was found from is not to be kept any more. */
    public static void forget(Connection connection, PageKey page) throws SQLException {
        for (String table : List.of("authorship_part", "authorship")) {
            String sql = "delete from " + table + " where wiki_id = ? and page_id = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
                statement.executeUpdate();
            }
        }
    }
}
