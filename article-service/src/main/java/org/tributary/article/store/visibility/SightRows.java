package org.tributary.article.store.visibility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageKey;

/** Reads what may be told, as one transaction sees it. */
public final class SightRows implements Sights {
    private final Connection connection;

    public SightRows(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Set<PageKey> clouded(Collection<PageKey> pages) {
        return StoreException.wrapping("what is hidden cannot be read", () -> cloudedRows(Set.copyOf(pages)));
    }

    private Set<PageKey> cloudedRows(Set<PageKey> pages) throws SQLException {
        String sql = """
                select a.wiki_id, a.page_id from unnest(?::text[], ?::int8[]) as wanted (wiki_id, page_id)
                join article a using (wiki_id, page_id)
                where a.withdrawal <> 0 or exists (
                    select 1 from revision r where r.wiki_id = a.wiki_id and r.page_id = a.page_id
                        and (r.withdrawal <> 0
                            or not (r.is_content_visible and r.is_comment_visible and r.is_editor_visible)))""";
        Set<PageKey> clouded = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, pages);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    clouded.add(Sql.page(row));
                }
            }
        }
        return clouded;
    }

    @Override
    public List<Sight> of(List<Wanted> wanted) {
        return StoreException.wrapping("what is hidden cannot be read", () -> {
            List<Sight> sights = new ArrayList<>();
            for (Wanted each : wanted) {
                sights.add(sight(each));
            }
            return sights;
        });
    }

    private Sight sight(Wanted wanted) throws SQLException {
        String sql = """
                select a.withdrawal = 0 as is_page_shown, a.version, r.rev_id, r.withdrawal = 0 as is_shown,
                    r.is_content_visible, r.is_comment_visible, r.is_editor_visible,
                    exists (select 1 from revision h where h.wiki_id = a.wiki_id and h.page_id = a.page_id
                        and (h.withdrawal <> 0
                            or not (h.is_content_visible and h.is_comment_visible and h.is_editor_visible))
                        and not h.is_editor_visible) as is_any_editor_hidden
                from article a
                left join revision r on r.wiki_id = a.wiki_id and r.page_id = a.page_id and r.rev_id = ?
                where a.wiki_id = ? and a.page_id = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Long revId = wanted.revId();
            Sql.bindAll(
                    statement,
                    revId == null ? 0L : revId,
                    wanted.page().wikiId().value(),
                    wanted.page().pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Sight.CLEAR;
                }
                boolean isPageShown = row.getBoolean("is_page_shown");
                boolean areNamesFew = !isPageShown || row.getBoolean("is_any_editor_hidden");
                return new Sight(
                        isPageShown, row.getLong("version"), flags(row), areNamesFew ? credited(wanted) : null);
            }
        }
    }

    private static Sight.@Nullable Flags flags(ResultSet row) throws SQLException {
        return Sql.number(row, "rev_id") == null
                ? null
                : new Sight.Flags(
                        row.getBoolean("is_shown"),
                        row.getBoolean("is_content_visible"),
                        row.getBoolean("is_comment_visible"),
                        row.getBoolean("is_editor_visible"));
    }

    private Set<String> credited(Wanted wanted) throws SQLException {
        String sql = "select user_text from contributor where wiki_id = ? and page_id = ? and user_text = any (?)";
        Set<String> names = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    wanted.page().wikiId().value(),
                    wanted.page().pageId().value());
            statement.setArray(3, Sql.texts(connection, wanted.names()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }
}
