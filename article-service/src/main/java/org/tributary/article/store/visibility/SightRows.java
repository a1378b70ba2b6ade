package org.tributary.article.store.visibility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageKey;

/** Reads what may be told, as one transaction sees it. */
public final class SightRows implements Sights {
    private final Connection connection;
    private final UncreditedRows uncredited;

    public SightRows(Connection connection) {
        this.connection = connection;
        this.uncredited = new UncreditedRows(connection);
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
        pages.stream().filter(page -> !uncredited.of(page).isNobody()).forEach(clouded::add);
        return clouded;
    }

    @Override
    public List<Sight> of(List<Wanted> wanted) {
        return StoreException.wrapping("what is hidden cannot be read", () -> {
            Map<Integer, Row> rows = rows(wanted);
            Map<PageKey, Set<String>> names = new HashMap<>();
            rows.forEach((place, row) -> {
                if (!row.isPageShown() || row.isAnyEditorHidden()) {
                    Wanted each = wanted.get(place);
                    names.computeIfAbsent(each.page(), page -> new HashSet<>()).addAll(each.names());
                }
            });
            Map<PageKey, Set<String>> credited = credited(names);
            List<Sight> sights = new ArrayList<>();
            for (int place = 0; place < wanted.size(); place++) {
                Row row = rows.get(place);
                sights.add(
                        row == null
                                ? Sight.CLEAR
                                : new Sight(
                                        row.isPageShown(),
                                        row.version(),
                                        row.flags(),
                                        credited.get(wanted.get(place).page()),
                                        uncredited.of(wanted.get(place).page())));
            }
            return sights;
        });
    }

    /** What is held of a page and of one revision of it. */
    private record Row(boolean isPageShown, long version, Sight.@Nullable Flags flags, boolean isAnyEditorHidden) {}

    /** By the place of the question. */
    private Map<Integer, Row> rows(List<Wanted> wanted) throws SQLException {
        String sql = """
                with wanted as materialized (
                    select * from unnest(?::text[], ?::int8[], ?::int8[]) with ordinality as w (wiki_id, page_id, rev_id, place)),
                page as materialized (
                    select a.wiki_id, a.page_id, a.withdrawal, a.version, exists (
                        select 1 from revision h where h.wiki_id = a.wiki_id and h.page_id = a.page_id
                            and (h.withdrawal <> 0
                                or not (h.is_content_visible and h.is_comment_visible and h.is_editor_visible))
                            and not h.is_editor_visible) as is_any_editor_hidden
                    from article a where (a.wiki_id, a.page_id) in (select wiki_id, page_id from wanted))
                select w.place, p.withdrawal = 0 as is_page_shown, p.version, p.is_any_editor_hidden, r.rev_id,
                    r.withdrawal = 0 as is_shown, r.is_content_visible, r.is_comment_visible, r.is_editor_visible
                from wanted w join page p on p.wiki_id = w.wiki_id and p.page_id = w.page_id
                left join revision r on r.wiki_id = w.wiki_id and r.page_id = w.page_id and r.rev_id = w.rev_id""";
        Map<Integer, Row> rows = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, wanted.stream().map(Wanted::page).toList());
            List<Long> revisions = wanted.stream()
                    .map(each -> Objects.requireNonNullElse(each.revId(), 0L))
                    .toList();
            statement.setArray(3, Sql.numbers(connection, revisions));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Row read = new Row(
                            row.getBoolean("is_page_shown"),
                            row.getLong("version"),
                            flags(row),
                            row.getBoolean("is_any_editor_hidden"));
                    rows.put(row.getInt("place") - 1, read);
                }
            }
        }
        return rows;
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

    /** Those of these names that their page still credits; each page is looked through once. */
    private Map<PageKey, Set<String>> credited(Map<PageKey, Set<String>> names) throws SQLException {
        String sql = "select user_text from contributor where wiki_id = ? and page_id = ? and user_text = any (?)";
        Map<PageKey, Set<String>> credited = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<PageKey, Set<String>> page : names.entrySet()) {
                Set<String> own = new HashSet<>();
                Sql.bindAll(
                        statement,
                        page.getKey().wikiId().value(),
                        page.getKey().pageId().value());
                statement.setArray(3, Sql.texts(connection, page.getValue()));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        own.add(row.getString(1));
                    }
                }
                credited.put(page.getKey(), own);
            }
        }
        return credited;
    }
}
