package org.tributary.article.store.mention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;

/** Which pages are to be read, noted in the transaction that changes them. */
public final class DueMentions {
    private DueMentions() {}

    /** Has the texts of pages read; whoever reads one of them at this moment reads the text before. */
    public static void add(Connection connection, Collection<PageKey> pages) throws SQLException {
        change(connection, pages, """
                insert into page_mentions_due (wiki_id, page_id, asked)
                select wiki_id, page_id, 1 from unnest(?::text[], ?::int8[]) as due (wiki_id, page_id)
                on conflict (wiki_id, page_id) do update set asked = page_mentions_due.asked + 1, taken_dt = null""");
    }

    /** Leaves nothing of what the texts of pages name. */
    public static void forget(Connection connection, Collection<PageKey> pages) throws SQLException {
        for (String table : List.of("page_mention", "page_mentions", "page_mentions_due")) {
            change(connection, pages, "delete from " + table + """
                     m using unnest(?::text[], ?::int8[]) as gone (wiki_id, page_id)
                    where m.wiki_id = gone.wiki_id collate "C" and m.page_id = gone.page_id""");
        }
    }

    private static void change(Connection connection, Collection<PageKey> pages, String sql) throws SQLException {
        if (pages.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, pages);
            statement.executeUpdate();
        }
    }
}
