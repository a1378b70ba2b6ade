package org.tributary.article.reading.authors;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.tributary.article.reading.Query;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.event.identity.PageKey;

/** The names of the accounts that made an article, each as it was seen last. */
@Singleton
public final class AccountNames {
    private final DataSource dataSource;

    AccountNames(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Names by account number; none whose every edit is hidden. */
    public Map<Long, String> of(PageKey page) {
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
