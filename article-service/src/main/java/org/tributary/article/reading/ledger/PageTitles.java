package org.tributary.article.reading.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.Query;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;

/** The titles of a page by the version that brought each. */
record PageTitles(NavigableMap<Long, Title> byVersion) {

    /** A title and since when the page is known to have it. */
    record Title(String title, int namespaceId, @Nullable Instant sinceDt) {
        boolean isSame(Title other) {
            return title.equals(other.title) && namespaceId == other.namespaceId;
        }
    }

    static PageTitles of(Connection connection, PageKey page) throws SQLException {
        NavigableMap<Long, Title> titles = new TreeMap<>();
        Query.of("""
                        select version, title, namespace_id, since_dt from title_history
                        where wiki_id = ? and page_id = ?""", page.wikiId().value(), page.pageId().value())
                .list(
                        connection,
                        row -> Map.entry(
                                row.getLong("version"),
                                new Title(
                                        row.getString("title"),
                                        row.getInt("namespace_id"),
                                        Sql.instant(row, "since_dt"))))
                .forEach(entry -> titles.put(entry.getKey(), entry.getValue()));
        return new PageTitles(titles);
    }

    Optional<Title> at(long version) {
        return Optional.ofNullable(byVersion.floorEntry(version)).map(Map.Entry::getValue);
    }

    /** Since when the page has the title that it got with this version. */
    @Nullable
    Instant sinceDt(long version) {
        Title brought = byVersion.get(version);
        return brought == null ? null : brought.sinceDt();
    }

    /** A version that is said to have brought a title, and cannot have. */
    Optional<Long> unknown(long lastVersion) {
        Title before = null;
        for (Map.Entry<Long, Title> entry : byVersion.entrySet()) {
            boolean isNone = before != null && before.isSame(entry.getValue());
            if (isNone || entry.getKey() > lastVersion || entry.getKey() < 1) {
                return Optional.of(entry.getKey());
            }
            before = entry.getValue();
        }
        return Optional.empty();
    }
}
