package org.tributary.article.reading.authors;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.tributary.article.reading.Query;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.event.identity.PageKey;

/**
 * The names of the accounts that made an article, each as it was seen last. Those of a few articles are kept for as long as
 * nothing changes about the article, or about who may be named.
 */
@Singleton
public final class AccountNames {
    private final DataSource dataSource;
    private final int pagesMax;
    private final Map<PageKey, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** Names as they were read when, or after, an article stood so. */
    private record Kept(PageHistory.Now at, Map<Long, String> names) {}

    AccountNames(DataSource dataSource, ArticleSettings settings) {
        this.dataSource = dataSource;
        this.pagesMax = settings.authorship().warmPagesMax();
    }

    /** Names by account number; none whose every edit is hidden. */
    public Map<Long, String> of(PageKey page) {
        PageHistory.Now now = new PageHistory(dataSource, page).now();
        synchronized (kept) {
            Kept known = kept.get(page);
            if (known != null && known.at().equals(now)) {
                return known.names();
            }
        }
        Map<Long, String> names = Map.copyOf(read(page));
        synchronized (kept) {
            kept.put(page, new Kept(now, names));
            while (kept.size() > Math.max(1, pagesMax)) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return names;
    }

    private Map<Long, String> read(PageKey page) {
        return StoreException.wrapping("names of accounts cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                Map<Long, String> names = new HashMap<>();
                Query.of(
                                """
                                select distinct on (r.editor_id) r.editor_id, r.editor_name from revision r
                                where r.wiki_id = ? and r.page_id = ? and r.withdrawal = 0 and r.is_editor_visible
                                    and r.editor_id > 0 and r.editor_name is not null and
                                """ + UncreditedRows.IS_CREDITED
                                        + " order by r.editor_id, r.rev_dt desc, r.rev_id desc",
                                page.wikiId().value(),
                                page.pageId().value())
                        .list(connection, row -> Map.entry(row.getLong("editor_id"), row.getString("editor_name")))
                        .forEach(name -> names.put(name.getKey(), name.getValue()));
                return names;
            }
        });
    }
}
