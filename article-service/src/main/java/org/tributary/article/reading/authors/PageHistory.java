package org.tributary.article.reading.authors;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.authorship.RevisionText;
import org.tributary.article.credit.Uncredited;
import org.tributary.article.decide.TextHash;
import org.tributary.article.reading.Query;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.authorship.AuthorshipRows;
import org.tributary.article.store.authorship.KeptAuthorship;
import org.tributary.article.store.text.TextReader;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;

/** What PostgreSQL holds of a page that its authorship is found from, and what was found. */
final class PageHistory {
    private static final int TEXTS_AT_A_TIME = 50;

    private final DataSource dataSource;
    private final PageKey page;

    PageHistory(DataSource dataSource, PageKey page) {
        this.dataSource = dataSource;
        this.page = page;
    }

    /**
     * What an answer depends on besides the texts.
     *
     * @param version of the article; 0 where it is not in public view
     * @param uncredited who is not to be named
     */
    record Now(long version, Uncredited uncredited) {}

    Now now() {
        return reading(connection -> new Now(version(connection), new UncreditedRows(connection).of(page)));
    }

    /** Whether authorship is kept of the page as it stands, or could be found from so many revisions at most. */
    boolean isNear(int mode, int revisionsMax) {
        return reading(connection -> Query.of(
                                """
                                select exists (
                                    select 1 from authorship s join article a using (wiki_id, page_id)
                                    where s.wiki_id = ? and s.page_id = ? and s.mode = ? and s.version = a.version)
                                or (select count(*) from (
                                    select 1 from revision where wiki_id = ? and page_id = ? limit ?) few) <= ?""",
                                page.wikiId().value(),
                                page.pageId().value(),
                                mode,
                                page.wikiId().value(),
                                page.pageId().value(),
                                revisionsMax + 1,
                                revisionsMax)
                        .first(connection, row -> row.getBoolean(1)))
                .orElse(false);
    }

    private long version(Connection connection) throws SQLException {
        return Query.of(
                        "select version from article where wiki_id = ? and page_id = ? and withdrawal = 0",
                        page.wikiId().value(),
                        page.pageId().value())
                .first(connection, row -> row.getLong("version"))
                .orElse(0L);
    }

    /**
     * What is known of a page at one moment.
     *
     * @param version of the article
     * @param uncredited who is not to be named
     * @param isWhole whether {@code facts} are all revisions, and not only those after the point asked for
     */
    record Seen(long version, boolean isWhole, Uncredited uncredited, List<Fact> facts) {}

    /** All revisions in public view, oldest first; only those after a fact where nothing else has changed since. */
    Seen seen(long sinceVersion, @Nullable Fact last) {
        return reading(connection -> {
            long now = version(connection);
            boolean isGrown = last != null && isOnlyGrown(connection, sinceVersion, last);
            Uncredited uncredited = new UncreditedRows(connection).of(page);
            return new Seen(now, !isGrown, uncredited, facts(connection, uncredited, isGrown ? last : null));
        });
    }

    /** Whether all that has happened since a version are new revisions behind a point. */
    private boolean isOnlyGrown(Connection connection, long sinceVersion, Fact last) throws SQLException {
        return Query.of(
                        """
                        select 1 from ledger l where l.wiki_id = ? and l.page_id = ? and l.version > ?
                            and not (l.effect = 0 and l.kind in (0, 1) and exists (
                                select 1 from revision r where r.wiki_id = l.wiki_id and r.page_id = l.page_id
                                    and r.rev_id = l.rev_id and (r.rev_dt, r.rev_id) > (?, ?)))
                        limit 1""",
                        page.wikiId().value(),
                        page.pageId().value(),
                        sinceVersion,
                        last.timestamp(),
                        last.revId().value())
                .first(connection, row -> row.getInt(1))
                .isEmpty();
    }

    private List<Fact> facts(Connection connection, Uncredited uncredited, @Nullable Fact after) throws SQLException {
        Query query = Query.of("""
                        select rev_id, rev_dt, is_content_visible, text_hash, comment, is_minor, editor_id, editor_name,
                            is_editor_visible, is_comment_visible
                        from revision where wiki_id = ? and page_id = ? and withdrawal = 0""", page.wikiId().value(), page.pageId().value());
        if (after != null) {
            query.and(
                    "and (rev_dt, rev_id) > (?, ?)",
                    after.timestamp(),
                    after.revId().value());
        }
        return query.and("order by rev_dt, rev_id").list(connection, row -> fact(row, uncredited));
    }

    private static Fact fact(ResultSet row, Uncredited uncredited) throws SQLException {
        byte[] hash = row.getBoolean("is_content_visible") ? row.getBytes("text_hash") : null;
        return new Fact(
                new RevisionId(row.getLong("rev_id")),
                Sql.instantHeld(row, "rev_dt"),
                hash == null ? null : TextHash.ofDigest(hash),
                row.getBoolean("is_comment_visible") ? row.getString("comment") : null,
                row.getBoolean("is_minor"),
                row.getBoolean("is_editor_visible") ? editor(row, uncredited) : "");
    }

    private static String editor(ResultSet row, Uncredited uncredited) throws SQLException {
        Long id = Sql.number(row, "editor_id");
        String name = row.getString("editor_name");
        if (uncredited.covers(id, name)) {
            return "";
        }
        if (id != null && id > 0) {
            return Long.toString(id);
        }
        return name == null ? "" : "0|" + name;
    }

    /** Hands over each revision with its text; a text that has been purged meanwhile counts as hidden. */
    void eachText(List<Fact> facts, Consumer<RevisionText> consumer) {
        for (int from = 0; from < facts.size(); from += TEXTS_AT_A_TIME) {
            List<Fact> some = facts.subList(from, Math.min(from + TEXTS_AT_A_TIME, facts.size()));
            texts(some).forEach(consumer);
        }
    }

    private List<RevisionText> texts(List<Fact> facts) {
        return reading(connection -> {
            TextReader reader = new TextReader(connection, page);
            List<RevisionText> texts = new ArrayList<>();
            for (Fact fact : facts) {
                TextHash hash = fact.textHash();
                String text = hash == null
                        ? null
                        : reader.read(hash)
                                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                                .orElse(null);
                texts.add(fact.with(text));
            }
            return texts;
        });
    }

    Optional<KeptAuthorship> kept(int mode) {
        return reading(connection -> AuthorshipRows.load(connection, page, mode));
    }

    /** Keeps what was found, unless the article has changed, or somebody else was quicker. */
    boolean keep(int mode, Optional<KeptAuthorship> before, KeptAuthorship found) {
        return StoreException.wrapping("authorship cannot be kept", () -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                boolean isKept = false;
                try {
                    isKept = AuthorshipRows.write(connection, page, mode, before, found);
                    connection.commit();
                } finally {
                    connection.rollback();
                }
                return isKept;
            }
        });
    }

    /** Something to read. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T reading(Work<T> work) {
        return StoreException.wrapping("a page's history cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                try {
                    return work.run(connection);
                } finally {
                    connection.rollback();
                    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                }
            }
        });
    }
}
