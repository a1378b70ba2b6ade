package org.tributary.article.store.relicensing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.removal.Untold;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;

/** Rows of {@code licence_telling}: each is there until all articles that it is about have been told of. */
public final class Relicensing {
    private static final String OF_PAGE = """
            select a.wiki_id, a.page_id, a.current_rev_id from article a
            where a.wiki_id = ? and a.page_id = ? and a.page_id > ? and a.withdrawal = 0 and a.current_rev_id is not null
            limit ?""";

    private static final String OF_IMPORTS = """
            select a.wiki_id, a.page_id, a.current_rev_id from (
                select distinct c.page_id from contributor c
                where c.wiki_id = ? and starts_with(c.user_text, ? || '>') and c.page_id > ?
                order by c.page_id limit ?) p
            join article a on a.wiki_id = ? and a.page_id = p.page_id
            order by a.page_id""";

    private final Connection connection;

    public Relicensing(Connection connection) {
        this.connection = connection;
    }

    /** Notes that a licence was stated, or taken back, for a page, for an import, or for what of a page was imported. */
    public static void add(Connection connection, WikiId wikiId, @Nullable PageId page, @Nullable String importedFrom)
            throws SQLException {
        String sql = "insert into licence_telling (wiki_id, page_id, imported_from) values (?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    wikiId.value(),
                    page == null ? 0 : page.value(),
                    importedFrom == null ? "" : importedFrom);
            statement.executeUpdate();
        }
    }

    /** A statement that nobody is telling of at the moment, and the next articles to be told of; notes that they are. */
    public Optional<Relicensed> next(int limit) {
        return StoreException.wrapping("licences to be told of cannot be read", () -> nextRow(limit));
    }

    private Optional<Relicensed> nextRow(int limit) throws SQLException {
        String sql = """
                select telling, wiki_id, page_id, imported_from, told_page_id from licence_telling
                order by telling limit 1 for update skip locked""";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            WikiId wikiId = new WikiId(row.getString("wiki_id"));
            long telling = row.getLong("telling");
            long page = row.getLong("page_id");
            long told = row.getLong("told_page_id");
            List<Long> covered = new ArrayList<>();
            List<Untold.Revision> pages = new ArrayList<>();
            Object[] values = page > 0
                    ? new Object[] {wikiId.value(), page, told, limit}
                    : new Object[] {wikiId.value(), row.getString("imported_from"), told, limit, wikiId.value()};
            read(page > 0 ? OF_PAGE : OF_IMPORTS, values, covered, pages);
            note(telling, covered);
            return Optional.of(new Relicensed(wikiId, telling, pages));
        }
    }

    private void read(String sql, Object[] values, List<Long> covered, List<Untold.Revision> pages)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    covered.add(row.getLong("page_id"));
                    Long current = Sql.number(row, "current_rev_id");
                    if (current != null) {
                        pages.add(new Untold.Revision(Sql.page(row), new RevisionId(current)));
                    }
                }
            }
        }
    }

    private void note(long telling, List<Long> covered) throws SQLException {
        String sql = covered.isEmpty()
                ? "delete from licence_telling where telling = ?"
                : "update licence_telling set told_page_id = ? where telling = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (covered.isEmpty()) {
                Sql.bindAll(statement, telling);
            } else {
                Sql.bindAll(statement, covered.getLast(), telling);
            }
            statement.executeUpdate();
        }
    }
}
