package org.tributary.article.reading.contributors;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.article.contribution.Appraisal;
import org.tributary.article.contribution.Contributions;
import org.tributary.article.edit.PageMoment;
import org.tributary.article.reading.Query;
import org.tributary.article.store.RevisionRows;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/** Rows of {@code revision}, as many columns of them as say what was contributed. */
final class ContributionRows {
    private static final HexFormat HEX = HexFormat.of();

    private final Map<User, User> editors = new HashMap<>();

    private ContributionRows() {}

    static Contributions read(Connection connection, PageKey page) throws SQLException {
        ContributionRows rows = new ContributionRows();
        Appraisal appraisal = new Appraisal();
        Query.of("""
                        select rev_id, rev_dt, is_minor, is_comment_visible, is_editor_visible, editor_id, editor_name,
                            null::text[] as editor_groups, is_bot, is_temp, tags, comment, text_hash, text_bytes,
                            coalesce(size, text_bytes) as bytes
                        from revision where wiki_id = ? and page_id = ? and withdrawal = 0
                        order by rev_dt, rev_id""", page.wikiId().value(), page.pageId().value())
                .each(connection, rows::line, line -> appraisal.add(line.revision(), line.moment(), line.bytes()));
        return new Contributions(appraisal.contributions());
    }

    /** A row. */
    private record Line(
            Revision revision, PageMoment moment, @Nullable Long bytes) {}

    private Line line(ResultSet row) throws SQLException {
        User told = RevisionRows.editor(row);
        User editor = told == null ? null : editors.computeIfAbsent(told, same -> same);
        byte[] hash = row.getBytes("text_hash");
        Revision revision = new Revision(
                new RevisionId(row.getLong("rev_id")),
                null,
                Sql.instantHeld(row, "rev_dt"),
                null,
                null,
                row.getString("comment"),
                row.getBoolean("is_minor"),
                editor,
                hash != null,
                row.getBoolean("is_comment_visible"),
                row.getBoolean("is_editor_visible"),
                Sql.list(row, "tags"),
                null);
        PageMoment moment = new PageMoment(
                revision.revId(),
                revision.revDt(),
                hash == null ? null : HEX.formatHex(hash),
                hash == null ? null : Sql.number(row, "text_bytes"),
                editor == null ? null : editor.userText());
        return new Line(revision, moment, Sql.number(row, "bytes"));
    }
}
