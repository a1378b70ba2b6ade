package org.tributary.article.store.provenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.tributary.article.provenance.EvidenceKind;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;

/** Rows of {@code provenance_claim}. */
final class ClaimRows {
    private ClaimRows() {}

    /** Adds claims; of those that say the same of a text or of an import, one is kept. */
    static void write(Connection connection, Collection<Claim> claims) throws SQLException {
        String sql = """
                insert into provenance_claim as held (wiki_id, page_id, rev_id, kind, evidence, confidence, copy_page_id,
                    copy_title, source_wiki_id, source_page_id, source_prefix, source_title, source_rev_id, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        String ofText = sql + """
                on conflict (wiki_id, page_id, rev_id, source_wiki_id, source_page_id) where evidence = 3 do update set
                    words = excluded.words, confidence = excluded.confidence, source_rev_id = excluded.source_rev_id
                where held.words < excluded.words
                    or held.words = excluded.words and held.source_rev_id > excluded.source_rev_id""";
        String ofMarks = sql + "on conflict (wiki_id, page_id, source_prefix) where evidence = 1 do nothing";
        write(connection, ofText, claims, claim -> claim.evidence() == EvidenceKind.TEXT);
        write(connection, ofMarks, claims, claim -> claim.evidence() == EvidenceKind.IMPORT_MARK);
        write(
                connection,
                sql,
                claims,
                claim -> claim.evidence() != EvidenceKind.TEXT && claim.evidence() != EvidenceKind.IMPORT_MARK);
    }

    private static void write(Connection connection, String sql, Collection<Claim> claims, Predicate<Claim> which)
            throws SQLException {
        List<Claim> chosen = claims.stream().filter(which).toList();
        if (chosen.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Claim claim : chosen) {
                PageKey source = claim.source();
                Sql.bindAll(
                        statement,
                        claim.place().wikiId().value(),
                        claim.place().pageId().value(),
                        claim.revId(),
                        Codes.KIND.number(claim.kind()),
                        Codes.EVIDENCE.number(claim.evidence()),
                        claim.confidencePercent(),
                        claim.copyPageId(),
                        claim.copyTitle(),
                        claim.sourceWikiId(),
                        source == null ? null : source.pageId().value(),
                        claim.sourcePrefix(),
                        claim.sourceTitle(),
                        claim.sourceRevId(),
                        claim.words());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Takes away what templates of a page say, to be written anew from its current text. */
    static void removeTemplates(Connection connection, PageKey page) throws SQLException {
        String sql = "delete from provenance_claim where wiki_id = ? and page_id = ? and evidence = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.wikiId().value(),
                    page.pageId().value(),
                    Codes.EVIDENCE.number(EvidenceKind.TEMPLATE));
            statement.executeUpdate();
        }
    }
}
