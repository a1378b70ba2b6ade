package org.tributary.article.reading.authors;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.tributary.article.reading.Query;
import org.tributary.article.store.StoreException;
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
                Query.of("""
                                select distinct on (editor_id) editor_id, editor_name from revision
                                where wiki_id = ? and page_id = ? and withdrawal = 0 and is_editor_visible
                                    and editor_id > 0 and editor_name is not null
                                order by editor_id, rev_dt desc, rev_id desc""", page.wikiId().value(), page.pageId().value())
                        .list(connection, row -> Map.entry(row.getLong("editor_id"), row.getString("editor_name")))
                        .forEach(name -> names.put(name.getKey(), name.getValue()));
                return names;
            }
        });
    }
}
