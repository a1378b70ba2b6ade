package org.tributary.article.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tributary.article.decide.TextCheck;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.authorship.AuthorshipRows;
import org.tributary.article.store.text.TextStore;
import org.tributary.article.store.vacuum.VacuumDue;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;

/** Takes out of storage what is kept of revisions that their wiki has deleted; the rows stay as a memory that they were. */
final class PurgeRows {
    private PurgeRows() {}

    /** Pages of a wiki of which something is kept that was deleted. */
    static List<PageKey> kept(Connection connection, WikiId wikiId, int limit) throws SQLException {
        String sql = """
                select distinct wiki_id, page_id from revision
                where wiki_id = ? and withdrawal in (1, 3)
                    and (comment is not null or editor_name is not null or text_hash is not null or has_slots)
                order by wiki_id, page_id limit ?""";
        List<PageKey> pages = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, wikiId.value(), limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    pages.add(Sql.page(row));
                }
            }
        }
        return pages;
    }

    /** Leaves of the deleted revisions of a page only their numbers, times and flags, and of their texts none. */
    static void purge(Connection connection, PageKey page) throws SQLException {
        Set<TextHash> texts = texts(connection, page);
        forget(connection, page);
        AuthorshipRows.forget(connection, page);
        VacuumDue.note(connection);
        if (isAnyTextKept(connection, page)) {
            TextStore.purge(connection, page, texts);
        } else {
            TextStore.purgeAll(connection, page);
        }
    }

    private static void forget(Connection connection, PageKey page) throws SQLException {
        String sql = """
                update revision set sha1 = null, size = null, comment = null, editor_id = null, editor_name = null,
                    editor_groups = null, tags = null, slot_model = null, slot_format = null, slot_sha1 = null,
                    slot_size = null, slot_origin_rev_id = null, text_hash = null, text_bytes = null,
                    other_slots = null, implied = 0, has_slots = false, text_check = ?
                where wiki_id = ? and page_id = ? and withdrawal in (1, 3)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    StoredCode.CHECK.number(TextCheck.UNCHECKED),
                    page.wikiId().value(),
                    page.pageId().value());
            statement.executeUpdate();
        }
    }

    private static boolean isAnyTextKept(Connection connection, PageKey page) throws SQLException {
        String sql = """
                select exists (select 1 from revision where wiki_id = ? and page_id = ?
                    and (text_hash is not null or other_slots is not null))""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Set<TextHash> texts(Connection connection, PageKey page) throws SQLException {
        String sql = "select " + RevisionRows.COLUMNS + """
                 from revision r where r.wiki_id = ? and r.page_id = ? and r.withdrawal in (1, 3)
                and (r.text_hash is not null or r.other_slots is not null)""";
        Set<TextHash> hashes = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    RevisionRows.read(row).texts().values().forEach(text -> hashes.add(text.hash()));
                }
            }
        }
        return hashes;
    }
}
