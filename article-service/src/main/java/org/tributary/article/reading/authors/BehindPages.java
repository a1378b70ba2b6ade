package org.tributary.article.reading.authors;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tributary.article.reading.Query;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageKey;

/** Articles whose authorship has not been brought up to date, in the order of their keys. */
final class BehindPages {
    private static final int PAGES_AT_A_TIME = 100;

    private final DataSource dataSource;
    private final Duration quietAfter;

    BehindPages(DataSource dataSource, Duration quietAfter) {
        this.dataSource = dataSource;
        this.quietAfter = quietAfter;
    }

    /** Some that have been left alone for a while by their editors, after a page. */
    List<PageKey> after(Optional<PageKey> last, int mode) {
        return StoreException.wrapping("pages cannot be looked for", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return read(connection, last, mode);
            }
        });
    }

    private List<PageKey> read(Connection connection, Optional<PageKey> last, int mode) throws SQLException {
        Query query = Query.of("""
                select a.wiki_id, a.page_id from article a
                    left join authorship s on s.wiki_id = a.wiki_id and s.page_id = a.page_id and s.mode = ?
                where a.withdrawal = 0 and a.namespace_id = 0 and not a.is_redirect
                    and s.version is distinct from a.version
                    and coalesce(a.seen_dt, a.changed_dt) < now() - make_interval(secs => ?)""", mode, (double) quietAfter.toSeconds());
        last.ifPresent(page -> query.and(
                "and (a.wiki_id, a.page_id) > (?, ?)",
                page.wikiId().value(),
                page.pageId().value()));
        return query.and("order by a.wiki_id, a.page_id limit ?", PAGES_AT_A_TIME)
                .list(connection, Sql::page);
    }
}
