package org.tributary.article.store.receipt;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;

/** Writes redactions, as a part of the transaction that hides. */
public final class RedactionRows {
    private final Connection connection;

    public RedactionRows(Connection connection) {
        this.connection = connection;
    }

    /** Keeps them; one that is kept already stays as it is. */
    public void add(List<Redaction> redactions) {
        if (!redactions.isEmpty()) {
            StoreException.wrapping("redactions cannot be written", () -> {
                write(redactions);
                return true;
            });
        }
    }

    private void write(List<Redaction> redactions) throws SQLException {
        String sql = """
                insert into redaction (redaction, wiki_id, page_id, version, rev_id, hides, recorded_dt)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (redaction) do nothing""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Redaction one : redactions) {
                Sql.bindAll(
                        statement,
                        one.id(),
                        one.page().wikiId().value(),
                        one.page().pageId().value(),
                        one.version(),
                        one.revId(),
                        one.hides(),
                        one.recordedDt());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
