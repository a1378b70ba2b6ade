package org.tributary.article.store.provenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;

/** What the transaction that changes articles leaves for those who find out later where their texts came from. */
public final class ProvenanceNotes {
    private ProvenanceNotes() {}

    /** Pages that are to be looked at. */
    public static void due(Connection connection, Collection<PageKey> pages) throws SQLException {
        String sql = """
                insert into provenance_due (wiki_id, page_id, due_dt) values (?, ?, now())
                on conflict (wiki_id, page_id) do nothing""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (PageKey page : pages) {
                Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Forgets everything that was derived from a page of which something is hidden or withdrawn: what it shows of itself and
     * of others, its prints, and that texts of others were taken from it. What may still be known is derived anew.
     */
    public static void forget(Connection connection, Collection<PageKey> pages) throws SQLException {
        if (pages.isEmpty()) {
            return;
        }
        List<String> statements = List.of(
                "delete from provenance_print where wiki_id = ? and page_id = ?",
                "delete from provenance_page where wiki_id = ? and page_id = ?",
                "delete from provenance_claim where wiki_id = ? and page_id = ?",
                "delete from provenance_claim where source_wiki_id = ? and source_page_id = ? and evidence = 3");
        for (String sql : statements) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (PageKey page : pages) {
                    Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }
}
