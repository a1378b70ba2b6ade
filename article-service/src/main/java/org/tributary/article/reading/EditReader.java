package org.tributary.article.reading;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tributary.article.edit.EditFacts;
import org.tributary.article.edit.PageMoment;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.RevisionId;

/**
 * Reads what kind of edits revisions are, from what is held of their pages at this moment: a revision that arrives late,
 * is hidden or comes back changes the facts of those after it without anything having to be written again.
 */
@Singleton
public final class EditReader {
    private final DataSource dataSource;

    EditReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public EditFacts of(RevisionView view) {
        return of(List.of(view)).getOrDefault(view.revision().revId(), EditFacts.NONE);
    }

    /** The facts of some revisions of one page, newest first, most quickly if they follow each other. */
    public Map<RevisionId, EditFacts> of(List<RevisionView> views) {
        Map<RevisionId, EditFacts> facts = new HashMap<>();
        if (views.isEmpty()) {
            return facts;
        }
        return StoreException.wrapping("the database cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                List<PageMoment> line = line(connection, views.getFirst(), views.size());
                for (RevisionView view : views) {
                    int at = place(line, view);
                    boolean isWhole = at >= 0 && (line.size() - at > EditFacts.REACH || isEnd(line, views.size()));
                    List<PageMoment> from = isWhole ? line.subList(at, line.size()) : line(connection, view, 1);
                    if (place(from, view) == 0) {
                        facts.put(
                                view.revision().revId(),
                                EditFacts.of(view.revision(), from.getFirst(), from.subList(1, from.size())));
                    }
                }
                return facts;
            }
        });
    }

    private static boolean isEnd(List<PageMoment> line, int count) {
        return line.size() < count + EditFacts.REACH;
    }

    private static int place(List<PageMoment> line, RevisionView view) {
        for (int at = 0; at < line.size(); at++) {
            if (line.get(at).revId().equals(view.revision().revId())) {
                return at;
            }
        }
        return -1;
    }

    /** So many states of a page up to a revision, the newest first, and those that can matter to the last of them. */
    private static List<PageMoment> line(Connection connection, RevisionView newest, int count) throws SQLException {
        Instant dt = newest.revision().revDt();
        return Query.of(
                        """
                        select rev_id, rev_dt, text_hash, text_bytes, editor_name from revision
                        where wiki_id = ? and page_id = ? and withdrawal = 0 and (rev_dt, rev_id) <= (?, ?)
                        order by rev_dt desc, rev_id desc limit ?""",
                        newest.wikiId().value(),
                        newest.pageId().value(),
                        dt,
                        newest.revision().revId().value(),
                        count + EditFacts.REACH)
                .list(connection, EditReader::moment);
    }

    private static PageMoment moment(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("text_hash");
        return new PageMoment(
                new RevisionId(row.getLong("rev_id")),
                Sql.instantHeld(row, "rev_dt"),
                hash == null ? null : HexFormat.of().formatHex(hash),
                hash == null ? null : Sql.number(row, "text_bytes"),
                row.getString("editor_name"));
    }
}
