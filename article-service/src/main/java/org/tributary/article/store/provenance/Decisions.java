package org.tributary.article.store.provenance;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageKey;

/** Rows of {@code provenance_decision}: each is kept for ever, and the last one about a source counts. */
@Singleton
public final class Decisions {
    private final DataSource dataSource;

    Decisions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void add(Decision decision) {
        String sql = """
                insert into provenance_decision (wiki_id, page_id, decided_dt, action, kind, source_wiki_id, source_page_id,
                    source_prefix, source_title, source_rev_id, decided_by, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        StoreException.wrapping("a decision cannot be kept", () -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                PageKey source = decision.source();
                Sql.bindAll(
                        statement,
                        decision.page().wikiId().value(),
                        decision.page().pageId().value(),
                        decision.decidedDt(),
                        Codes.ACTION.number(decision.action()),
                        Codes.KIND.number(decision.kind()),
                        source == null
                                ? decision.sourceWikiId()
                                : source.wikiId().value(),
                        source == null ? null : source.pageId().value(),
                        decision.sourcePrefix(),
                        decision.sourceTitle(),
                        decision.sourceRevId(),
                        decision.decidedBy(),
                        decision.note());
                return statement.executeUpdate();
            }
        });
    }

    /** A row of {@code select d.* from provenance_decision d}. */
    public static Decision read(ResultSet row) throws SQLException {
        Long pageId = Sql.number(row, "source_page_id");
        String wikiId = row.getString("source_wiki_id");
        return new Decision(
                Sql.page(row),
                Codes.ACTION.word(row.getInt("action")),
                Codes.KIND.word(row.getInt("kind")),
                pageId == null ? null : PageKey.of(wikiId, pageId),
                wikiId,
                row.getString("source_prefix"),
                row.getString("source_title"),
                Sql.number(row, "source_rev_id"),
                row.getString("decided_by"),
                row.getString("note"),
                Sql.instantHeld(row, "decided_dt"));
    }
}
