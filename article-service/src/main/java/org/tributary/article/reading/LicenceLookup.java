package org.tributary.article.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.article.licence.LicenceException;
import org.tributary.article.licence.Licences;
import org.tributary.article.licence.Saved;
import org.tributary.article.store.LicenceRows;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Revision;
import org.tributary.event.wiki.Wiki;

/** Licences of revisions; what decides about them is read once for an answer. */
final class LicenceLookup {
    private final Connection connection;
    private final Map<WikiId, List<LicenceException>> exceptions = new HashMap<>();
    private @Nullable PageKey lastPage;
    private int lastNamespaceId;

    LicenceLookup(Connection connection) {
        this.connection = connection;
    }

    Licence of(Wiki wiki, PageKey page, Revision revision) throws SQLException {
        List<LicenceException> own = exceptions.get(wiki.wikiId());
        if (own == null) {
            own = LicenceRows.of(connection, wiki.wikiId());
            exceptions.put(wiki.wikiId(), own);
        }
        int namespaceId = Licences.isByNamespace(wiki) ? namespaceId(page) : 0;
        return Licences.of(wiki, own, Saved.of(page.pageId(), namespaceId, revision));
    }

    /** Revisions come page by page, so that the last answer is nearly always the next one too. */
    private int namespaceId(PageKey page) throws SQLException {
        if (!page.equals(lastPage)) {
            lastNamespaceId = Query.of(
                            "select namespace_id from article where wiki_id = ? and page_id = ?",
                            page.wikiId().value(),
                            page.pageId().value())
                    .first(connection, row -> row.getInt("namespace_id"))
                    .orElse(0);
            lastPage = page;
        }
        return lastNamespaceId;
    }
}
