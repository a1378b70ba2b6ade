package org.tributary.article.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.article.decide.ArticleState;
import org.tributary.article.decide.HeldRevision;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;

/** Rows of {@code source_html}: at most one for each page, and only while it may be shown. */
final class SourceHtmlRows {
    /** No revision has this number. */
    private static final long NONE = 0;

    private SourceHtmlRows() {}

    /** Takes away what is not to be shown any more after these turns. */
    static void settle(Connection connection, List<Turn> turns) throws SQLException {
        String sql = "delete from source_html where wiki_id = ? and page_id = ? and rev_id <> ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Turn turn : turns) {
                PageKey page = turn.after().key();
                Sql.bindAll(
                        statement,
                        page.wikiId().value(),
                        page.pageId().value(),
                        shown(turn.after()).map(RevisionId::value).orElse(NONE));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The revision of which HTML may be shown. */
    static Optional<RevisionId> shown(ArticleState state) {
        return Optional.ofNullable(state.currentRevision())
                .filter(current -> state.isVisible()
                        && !current.isWithdrawn()
                        && current.revision().isContentVisible())
                .map(HeldRevision::id);
    }

    static void write(Connection connection, Map<PageKey, PageHtml> htmls) throws SQLException {
        String sql = """
                insert into source_html (wiki_id, page_id, rev_id, html) values (?, ?, ?, ?)
                on conflict (wiki_id, page_id) do update set rev_id = excluded.rev_id, html = excluded.html""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<PageKey, PageHtml> each : htmls.entrySet()) {
                Sql.bindAll(
                        statement,
                        each.getKey().wikiId().value(),
                        each.getKey().pageId().value(),
                        each.getValue().revision().value(),
                        each.getValue().html());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Of which revision there is HTML, for those of these pages that have some. */
    static Map<PageKey, RevisionId> revisions(Connection connection, Collection<PageKey> pages) throws SQLException {
        String sql = """
                select h.wiki_id, h.page_id, h.rev_id from unnest(?::text[], ?::int8[]) as wanted (wiki_id, page_id)
                join source_html h using (wiki_id, page_id)""";
        Map<PageKey, RevisionId> revisions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, pages);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    revisions.put(Sql.page(row), new RevisionId(row.getLong("rev_id")));
                }
            }
        }
        return revisions;
    }

    static Optional<String> read(Connection connection, PageKey page, RevisionId revision) throws SQLException {
        String sql = "select html from source_html where wiki_id = ? and page_id = ? and rev_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), revision.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString("html")) : Optional.empty();
            }
        }
    }
}
