package org.tributary.article.reading.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Change.Effect;
import org.tributary.article.decide.HeldRevision;
import org.tributary.article.decide.HeldText;
import org.tributary.article.decide.LedgerEntries;
import org.tributary.article.decide.TextHash;
import org.tributary.article.ledger.LedgerKey;
import org.tributary.article.reading.Query;
import org.tributary.article.reading.ledger.LedgerBreak.Reason;
import org.tributary.article.store.LedgerRow;
import org.tributary.article.store.RevisionRows;
import org.tributary.article.store.Sql;
import org.tributary.article.store.text.DamagedTextException;
import org.tributary.article.store.text.TextStore;
import org.tributary.event.identity.PageKey;
import org.tributary.event.page.Revision;

/** Proves one article, within one transaction: first the chain of entries, then the article, then every revision. */
final class Proving {
    private final Connection connection;
    private final PageKey page;
    private final LedgerKey key;
    private final PageTitles titles;
    private final Map<Long, Covering> covered = new HashMap<>();
    private final Set<TextHash> read = new HashSet<>();
    private @Nullable LedgerRow last;
    private @Nullable LedgerBreak broken;
    private long withdrawnAt;
    private long end = 1;
    private long versions;
    private long revisions;
    private long uncovered;

    private Proving(Connection connection, PageKey page, LedgerKey key) throws SQLException {
        this.connection = connection;
        this.page = page;
        this.key = key;
        this.titles = PageTitles.of(connection, page);
    }

    /** The last entry about a revision. */
    private record Covering(long version, @Nullable String contentHash) {}

    static PageProof prove(Connection connection, PageKey page, LedgerKey key) throws SQLException {
        Proving proving = new Proving(connection, page, key);
        proving.proveChain();
        proving.proveArticle();
        proving.proveRevisions();
        String head = proving.last == null ? "" : proving.last.hash();
        return new PageProof(
                page,
                head,
                proving.versions,
                proving.revisions,
                proving.uncovered,
                Optional.ofNullable(proving.broken));
    }

    private void proveChain() throws SQLException {
        of("select " + LedgerRow.COLUMNS + " from ledger l where l.wiki_id = ? and l.page_id = ?")
                .and("order by l.version")
                .each(connection, LedgerRow::read, this::chain);
        titles.unknown(versions()).ifPresent(version -> found(Reason.TITLE_UNKNOWN, version, null));
    }

    private long versions() {
        return last == null ? 0 : last.version();
    }

    private void chain(LedgerRow row) {
        versions++;
        if (row.version() != versions() + 1) {
            found(Reason.ENTRY_MISSING, versions() + 1, null);
        }
        Optional<PageTitles.Title> title = titles.at(row.version());
        String prior = last == null ? null : last.hash();
        if (title.isEmpty()) {
            found(Reason.TITLE_MISSING, row.version(), null);
        } else if (!LedgerFacts.isHashOf(page, row, prior, title.get(), titles.sinceDt(row.version()))) {
            found(Reason.ENTRY_DIFFERS, row.version(), null);
        }
        if (row.effect() == Effect.WITHDRAWN) {
            withdrawnAt = row.version();
        }
        if (row.revision() != null) {
            covered.put(row.revision().value(), new Covering(row.version(), row.contentHash()));
            uncovered += row.contentHash() == null ? 1 : 0;
        }
        last = row;
        end = row.version();
    }

    private void proveArticle() throws SQLException {
        Optional<Article> article = of("""
                        select version, ledger_hash, title, namespace_id, withdrawal, current_rev_id from article
                        where wiki_id = ? and page_id = ?""").first(connection, Article::read);
        article.ifPresent(held -> end = Math.max(end, held.version()));
        if (article.isEmpty()) {
            found(Reason.ARTICLE_MISSING, end, null);
        } else if (last == null || !isAsLastSaid(article.get(), last)) {
            found(Reason.ARTICLE_DIFFERS, end, null);
        }
    }

    /** What of an article's own row the ledger says too. */
    private record Article(
            long version,
            String hash,
            PageTitles.Title title,
            boolean isWithdrawn,
            @Nullable Long current) {
        static Article read(ResultSet row) throws SQLException {
            return new Article(
                    row.getLong("version"),
                    HexFormat.of().formatHex(row.getBytes("ledger_hash")),
                    new PageTitles.Title(row.getString("title"), row.getInt("namespace_id"), null),
                    row.getInt("withdrawal") != 0,
                    Sql.number(row, "current_rev_id"));
        }
    }

    private boolean isAsLastSaid(Article article, LedgerRow entry) {
        boolean isUncovered = entry.contentHash() == null && entry.revision() != null;
        Long shown =
                entry.current() == null ? null : Long.valueOf(entry.current().value());
        boolean isWithdrawn = entry.effect() == Effect.WITHDRAWN || (withdrawnAt > 0 && article.current() == null);
        return article.version() == entry.version()
                && article.hash().equals(entry.hash())
                && article.isWithdrawn() == isWithdrawn
                && (isUncovered ? article.current() != null : Objects.equals(article.current(), shown))
                && titles.at(entry.version()).filter(article.title()::isSame).isPresent();
    }

    private void proveRevisions() throws SQLException {
        of("select " + RevisionRows.COLUMNS + " from revision r where r.wiki_id = ? and r.page_id = ?")
                .and("order by r.rev_id")
                .each(connection, RevisionRows::read, this::proveRevision);
        covered.forEach((revId, covering) -> found(Reason.REVISION_MISSING, covering.version(), revId));
    }

    private void proveRevision(HeldRevision held) {
        revisions++;
        long revId = held.id().value();
        Covering covering = covered.remove(revId);
        if (covering == null) {
            found(Reason.REVISION_UNKNOWN, end, revId);
            return;
        }
        if (isPurged(held)) {
            return;
        }
        if (covering.contentHash() != null && !isCovered(held, covering.version(), covering.contentHash())) {
            found(Reason.REVISION_DIFFERS, covering.version(), revId);
            return;
        }
        for (HeldText text : held.texts().values()) {
            proveText(text.hash(), covering.version(), revId);
        }
    }

    /** By the policy of some wikis nothing is left of a deleted revision that could be proved, but that it was. */
    private static boolean isPurged(HeldRevision held) {
        Revision left = held.revision();
        return held.isWithdrawn()
                && held.texts().isEmpty()
                && left.contentSlots() == null
                && left.comment() == null
                && left.editor() == null
                && left.revSha1() == null;
    }

    /** A withdrawal of the article takes its revisions out of view without an entry for each of them. */
    private boolean isCovered(HeldRevision held, long version, String contentHash) {
        String salt = key.salt(page, version);
        boolean isSwept = withdrawnAt > version;
        return isSwept
                ? held.isWithdrawn()
                        && (LedgerEntries.content(salt, held, true).equals(contentHash)
                                || LedgerEntries.content(salt, held, false).equals(contentHash))
                : LedgerEntries.content(salt, held, !held.isWithdrawn()).equals(contentHash);
    }

    private void proveText(TextHash hash, long version, long revId) {
        if (!read.add(hash)) {
            return;
        }
        try {
            if (TextStore.read(connection, page, hash).isEmpty()) {
                found(Reason.TEXT_MISSING, version, revId);
            }
        } catch (DamagedTextException e) {
            found(Reason.TEXT_DAMAGED, version, revId);
        } catch (SQLException e) {
            throw new IllegalStateException("a text of page " + page + " cannot be read", e);
        }
    }

    private void found(Reason reason, long version, @Nullable Long revId) {
        LedgerBreak one = new LedgerBreak(reason, version, revId);
        broken = broken == null || LedgerBreak.FIRST.compare(one, broken) < 0 ? one : broken;
    }

    private Query of(String sql) {
        return Query.of(sql, page.wikiId().value(), page.pageId().value());
    }
}
