package org.tributary.article.store.removal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;

/** Rows of {@code credit_removal} to values and back. */
public final class RemovalRows {
    static final String COLUMNS = """
            x.wiki_id, x.removal, x.page_id, x.reason, x.removed_dt, x.restored_dt, x.restored_reason, x.told, x.is_told""";

    private final Connection connection;

    public RemovalRows(Connection connection) {
        this.connection = connection;
    }

    static CreditRemoval read(ResultSet row) throws SQLException {
        Long page = Sql.number(row, "page_id");
        return new CreditRemoval(
                new WikiId(row.getString("wiki_id")),
                row.getLong("removal"),
                page == null ? null : new PageId(page),
                row.getString("reason"),
                Sql.instantHeld(row, "removed_dt"),
                Sql.instant(row, "restored_dt"),
                row.getString("restored_reason"),
                row.getLong("told"),
                row.getBoolean("is_told"));
    }

    /** A removal that nobody is telling of at the moment, and the next revisions to be told of. */
    public Optional<Untold> next(int limit) {
        return StoreException.wrapping("credit removals cannot be read", () -> nextRow(limit));
    }

    private Optional<Untold> nextRow(int limit) throws SQLException {
        String sql = "select " + COLUMNS + """
                 from credit_removal x where not x.is_told
                order by x.wiki_id, x.removal limit 1 for update skip locked""";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            CreditRemoval removal = read(row);
            return Optional.of(new Untold(removal, revisions(removal, limit)));
        }
    }

    private List<Untold.Revision> revisions(CreditRemoval removal, int limit) throws SQLException {
        String sql = """
                select r.wiki_id, r.page_id, r.rev_id from credit_removal x
                join lateral (
                    select distinct c.page_id from contributor c
                    where c.wiki_id = x.wiki_id and (x.page_id is null or c.page_id = x.page_id)
                        and c.page_id >= x.told_page_id
                        and (c.user_id = any (x.user_ids) or c.user_text = x.user_text)) p on true
                join revision r on r.wiki_id = x.wiki_id and r.page_id = p.page_id
                where x.wiki_id = ? and x.removal = ? and r.withdrawal = 0
                    and (r.editor_id = any (x.user_ids) or r.editor_name = x.user_text)
                    and (r.page_id, r.rev_id) > (x.told_page_id, x.told_rev_id)
                order by r.page_id, r.rev_id limit ?""";
        List<Untold.Revision> revisions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, removal.wikiId().value(), removal.number(), limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    revisions.add(new Untold.Revision(Sql.page(row), new RevisionId(row.getLong("rev_id"))));
                }
            }
        }
        return revisions;
    }

    /** Notes that these have been told of. */
    public void told(Untold untold) {
        StoreException.wrapping("credit removals cannot be written", () -> {
            write(untold);
            return true;
        });
    }

    private void write(Untold untold) throws SQLException {
        boolean isEnd = untold.revisions().isEmpty();
        String sql = isEnd ? "update credit_removal set is_told = true where wiki_id = ? and removal = ?" : """
                update credit_removal set told_page_id = ?, told_rev_id = ?, told = told + ?
                where wiki_id = ? and removal = ?""";
        List<Object> values = new ArrayList<>();
        if (!isEnd) {
            Untold.Revision last = untold.revisions().getLast();
            values.add(last.page().pageId().value());
            values.add(last.id().value());
            values.add(untold.revisions().size());
        }
        values.add(untold.removal().wikiId().value());
        values.add(untold.removal().number());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, values.toArray());
            statement.executeUpdate();
        }
    }
}
