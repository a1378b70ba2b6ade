package org.tributary.article.reading.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.credit.Uncredited;
import org.tributary.article.decide.HeldRevision;
import org.tributary.article.decide.LedgerEntries;
import org.tributary.article.ledger.LedgerKey;
import org.tributary.article.reading.Query;
import org.tributary.article.store.LedgerRow;
import org.tributary.article.store.LedgerRows;
import org.tributary.article.store.RevisionRows;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;

/** The door: ledgers as they are, and proofs. Each call sees one state of what is held. */
@Singleton
public final class LedgerReader {
    private static final int LINES_AT_A_TIME = 500;

    private final DataSource dataSource;

    LedgerReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What is in public view of a wiki, counted one by one and as it is kept beside.
     *
     * @param pages counted; {@code keptPages}: as they are kept
     */
    public record Counts(long pages, long revisions, long keptPages, long keptRevisions) {
        public boolean isSame() {
            return pages == keptPages && revisions == keptRevisions;
        }
    }

    /** Entries of a page from behind a version on, the oldest first. */
    public List<LedgerLine> lines(PageKey page, long afterVersion, int limit) {
        return read(connection -> lines(connection, page, afterVersion, limit));
    }

    /** Every entry of a page, the oldest first. */
    public void eachLine(PageKey page, Consumer<LedgerLine> consumer) {
        read(connection -> {
            List<LedgerLine> lines = lines(connection, page, 0, LINES_AT_A_TIME);
            while (!lines.isEmpty()) {
                lines.forEach(consumer);
                lines = lines(connection, page, lines.getLast().row().version(), LINES_AT_A_TIME);
            }
            return true;
        });
    }

    private static List<LedgerLine> lines(Connection connection, PageKey page, long afterVersion, int limit)
            throws SQLException {
        List<LedgerRow> rows = Query.of(
                        "select " + LedgerRow.COLUMNS + " from ledger l where l.wiki_id = ? and l.page_id = ?",
                        page.wikiId().value(),
                        page.pageId().value())
                .and("and l.version >= ? order by l.version limit ?", afterVersion, limit + 1)
                .list(connection, LedgerRow::read);
        LedgerKey key = LedgerRows.key(connection);
        PageTitles titles = PageTitles.of(connection, page);
        List<LedgerLine> lines = new ArrayList<>();
        String prior = null;
        for (LedgerRow row : rows) {
            if (row.version() > afterVersion && lines.size() < limit) {
                PageTitles.Title title = titles.at(row.version()).orElse(new PageTitles.Title("", 0, null));
                lines.add(new LedgerLine(
                        page,
                        row,
                        prior,
                        title.title(),
                        title.namespaceId(),
                        titles.sinceDt(row.version()),
                        salt(connection, page, row, key)));
            }
            prior = row.hash();
        }
        return lines;
    }

    /** Only for what everybody can see as it is: then the salt proves it, and can give nothing away. */
    private static @Nullable String salt(Connection connection, PageKey page, LedgerRow row, LedgerKey key)
            throws SQLException {
        if (row.revision() == null || row.contentHash() == null) {
            return null;
        }
        String salt = key.salt(page, row.version());
        Optional<HeldRevision> held = Query.of(
                        "select " + RevisionRows.COLUMNS + " from revision r where r.wiki_id = ? and r.page_id = ?",
                        page.wikiId().value(),
                        page.pageId().value())
                .and("and r.rev_id = ? and r.withdrawal = 0", row.revision().value())
                .first(connection, RevisionRows::read);
        Uncredited uncredited = new UncreditedRows(connection).of(page);
        return held.filter(revision -> !uncredited.covers(revision.revision().editor())
                        && LedgerEntries.content(salt, revision, true).equals(row.contentHash()))
                .map(revision -> salt)
                .orElse(null);
    }

    /** Proves one article. */
    public PageProof prove(PageKey page) {
        return read(connection -> prove(connection, page));
    }

    /** Proves one article as somebody's transaction sees it. */
    public static PageProof prove(Connection connection, PageKey page) throws SQLException {
        return Proving.prove(connection, page, LedgerRows.key(connection));
    }

    /** Pages of a wiki of which anything is held, behind a number, the lowest first. */
    public List<PageKey> pages(WikiId wikiId, long afterPage, int limit) {
        return read(connection -> Query.of(
                        PAGES,
                        wikiId.value(),
                        afterPage,
                        limit,
                        wikiId.value(),
                        afterPage,
                        limit,
                        wikiId.value(),
                        afterPage,
                        limit,
                        limit)
                .list(connection, row -> new PageKey(wikiId, new PageId(row.getLong("page_id")))));
    }

    public Counts counts(WikiId wikiId) {
        return read(connection -> Query.of("""
                        select (select count(*) from article a where a.wiki_id = w.wiki_id and a.withdrawal = 0) as pages,
                            (select coalesce(sum(a.revisions), 0) from article a
                                where a.wiki_id = w.wiki_id and a.withdrawal = 0) as revisions,
                            (select coalesce(sum(c.pages), 0) from wiki_count c where c.wiki_id = w.wiki_id) as kept_pages,
                            (select coalesce(sum(c.revisions), 0) from wiki_count c
                                where c.wiki_id = w.wiki_id) as kept_revisions
                        from (select cast(? as text) as wiki_id) w""", wikiId.value())
                .first(
                        connection,
                        row -> new Counts(
                                row.getLong("pages"),
                                row.getLong("revisions"),
                                row.getLong("kept_pages"),
                                row.getLong("kept_revisions")))
                .orElseThrow());
    }

    /** Something to read. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        return StoreException.wrapping("a ledger cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                try {
                    return work.run(connection);
                } finally {
                    connection.rollback();
                    connection.setReadOnly(false);
                    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                }
            }
        });
    }

    private static final String PAGES = """
            select page_id from (
                (select a.page_id from article a where a.wiki_id = ? and a.page_id > ? order by a.page_id limit ?)
                union
                (select distinct l.page_id from ledger l where l.wiki_id = ? and l.page_id > ? order by l.page_id limit ?)
                union
                (select distinct r.page_id from revision r where r.wiki_id = ? and r.page_id > ? order by r.page_id limit ?)
            ) as held order by page_id limit ?""";
}
