package org.tributary.article.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.tributary.article.decide.Withdrawal;
import org.tributary.event.identity.PageKey;

/** Takes all revisions of a page out of view at once, each for the reason that overrules what it was out of view for. */
final class SweepRows {
    /** Numbers of {@link Withdrawal} that a deletion of the page overrules. */
    private static final List<Long> ALL_BUT_DELETED = List.of(0L, 2L, 3L);

    private static final List<Long> VISIBLE = List.of(0L);

    private SweepRows() {}

    /** Takes the revisions of pages out of view that were swept as a whole. */
    static void sweep(Connection connection, List<Turn> turns) throws SQLException {
        String sql = """
                update revision set withdrawal = ? where wiki_id = ? and page_id = ? and withdrawal = any (?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Turn turn : turns) {
                Withdrawal reason = turn.after().isSwept();
                if (reason != Withdrawal.NONE && turn.before().isSeen()) {
                    PageKey page = turn.after().key();
                    List<Long> swept = reason == Withdrawal.DELETED ? ALL_BUT_DELETED : VISIBLE;
                    Sql.bindAll(
                            statement,
                            StoredCode.WITHDRAWAL.number(reason),
                            page.wikiId().value(),
                            page.pageId().value(),
                            Sql.numbers(connection, swept));
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
