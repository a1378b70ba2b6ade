package org.tributary.article.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tributary.article.credit.Credits;
import org.tributary.article.decide.Arrival;
import org.tributary.article.decide.ArticleState;
import org.tributary.article.decide.Change;
import org.tributary.article.decide.Current;
import org.tributary.article.decide.Divergence;
import org.tributary.article.decide.Foresight;
import org.tributary.article.decide.HeldRevision;
import org.tributary.article.decide.HeldText;
import org.tributary.article.decide.Parentage;
import org.tributary.article.decide.TextHash;
import org.tributary.article.decide.Withdrawal;
import org.tributary.article.ledger.LedgerKey;
import org.tributary.article.licence.LicenceException;
import org.tributary.article.store.authorship.AuthorshipRows;
import org.tributary.article.store.provenance.ProvenanceNotes;
import org.tributary.article.store.receipt.RedactionRows;
import org.tributary.article.store.relicensing.Relicensing;
import org.tributary.article.store.removal.RemovalRows;
import org.tributary.article.store.removal.Untold;
import org.tributary.article.store.text.TextStore;
import org.tributary.article.store.vacuum.VacuumDue;
import org.tributary.article.store.verification.ListNote;
import org.tributary.article.store.verification.VerificationRows;
import org.tributary.article.store.visibility.SightRows;
import org.tributary.article.store.visibility.Sights;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;
import org.tributary.event.repair.PageList;
import org.tributary.event.repair.RepairRequest;

/** One transaction over a batch: locks, loads, writes, and commits or leaves everything as it was. */
public final class StoreSession implements AutoCloseable {
    private final Connection connection;
    private final int contributorsMax;
    private final int listedMax;

    StoreSession(Connection connection, int contributorsMax, int listedMax) {
        this.connection = connection;
        this.contributorsMax = contributorsMax;
        this.listedMax = listedMax;
    }

    /** What is known of these wikis; it stays true until the session ends. */
    public Map<WikiId, WikiRows.Known> wikis(Collection<WikiId> wikis) {
        return run(() -> WikiRows.share(connection, wikis));
    }

    /** Whether everything that the wiki showed when it was first followed has been told. */
    public boolean isBackfilled(WikiId wikiId) {
        return run(() -> WikiRows.isBackfilled(connection, wikiId));
    }

    /** Visible articles of a wiki, the lowest page ids first. */
    public List<PageKey> visibleArticles(WikiId wikiId, int limit) {
        return run(() -> ArticleRows.visible(connection, wikiId, limit));
    }

    /** Locks pages in order of their keys and reads what the decision on these changes can need. */
    public Map<PageKey, ArticleState> load(Map<PageKey, List<Arrival>> arrivals) {
        return run(() -> loaded(Collections.unmodifiableMap(new TreeMap<>(arrivals))));
    }

    private Map<PageKey, ArticleState> loaded(Map<PageKey, List<Arrival>> arrivals) throws SQLException {
        Map<PageKey, ArticleRows.Row> rows = ArticleRows.lock(connection, arrivals.keySet());
        Map<PageKey, Map<RevisionId, HeldRevision>> revisions = revisions(arrivals, rows);
        Map<PageKey, Set<String>> applied = applied(arrivals);
        List<CreditRows.Wanted> wanted = new ArrayList<>();
        arrivals.forEach((page, changes) -> {
            ArticleRows.Row row = rows.get(page);
            Collection<HeldRevision> held =
                    revisions.getOrDefault(page, Map.of()).values();
            wanted.add(new CreditRows.Wanted(
                    page,
                    contributorsMax + changes.size(),
                    Foresight.of(held, changes),
                    row == null ? 0 : row.contributors()));
        });
        Map<PageKey, Credits> credits = CreditRows.load(connection, wanted);
        LedgerKey key = LedgerRows.key(connection);
        Map<PageKey, ArticleState> states = new HashMap<>();
        for (PageKey page : arrivals.keySet()) {
            ArticleRows.Row row = rows.get(page);
            ArticleState own = row == null ? ArticleState.unseen(page) : row.state();
            states.put(
                    page,
                    own.with(key)
                            .with(revisions.getOrDefault(page, Map.of()), applied.getOrDefault(page, Set.of()))
                            .with(credits.getOrDefault(page, Credits.NONE)));
        }
        return states;
    }

    private Map<PageKey, Map<RevisionId, HeldRevision>> revisions(
            Map<PageKey, List<Arrival>> arrivals, Map<PageKey, ArticleRows.Row> rows) throws SQLException {
        List<PageKey> pages = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (Map.Entry<PageKey, List<Arrival>> arrived : arrivals.entrySet()) {
            PageKey page = arrived.getKey();
            ArticleRows.Row row = rows.get(page);
            if (row == null) {
                continue;
            }
            Set<Long> wanted = new TreeSet<>();
            Current current = row.state().current();
            if (current != null) {
                wanted.add(current.revId().value());
            }
            for (Arrival arrival : arrived.getValue()) {
                Revision revision = arrival.change().revision();
                if (revision != null) {
                    wanted.add(revision.revId().value());
                }
                Parentage.parent(arrival.change()).ifPresent(parent -> wanted.add(parent.value()));
                if (arrival.change() instanceof PageChange.RevisionList list) {
                    wanted.addAll(RevisionRows.listed(connection, list, listedMax));
                }
            }
            wanted.forEach(id -> {
                pages.add(page);
                ids.add(id);
            });
        }
        return RevisionRows.load(connection, pages, ids);
    }

    private Map<PageKey, Set<String>> applied(Map<PageKey, List<Arrival>> arrivals) throws SQLException {
        List<PageKey> pages = new ArrayList<>();
        List<String> events = new ArrayList<>();
        arrivals.forEach((page, changes) -> changes.forEach(arrival -> {
            if (arrival.isKnownById()) {
                pages.add(page);
                events.add(arrival.change().meta().id());
            }
        }));
        return LedgerRows.applied(connection, pages, events);
    }

    /**
     * Notes what came of comparing a list of revisions, and says what is to be asked for again.
     *
     * @param compared how many of the revisions listed were compared
     * @param max how often the same may be asked for
     */
    public Optional<RepairRequest> note(
            PageChange.RevisionList list, List<Divergence> divergences, long compared, Instant now, int max) {
        return run(() -> new ListNote(connection, list, compared, now, max).write(divergences));
    }

    /** Ends those of these verifications that have nothing more to wait for. */
    public void settle(WikiId wikiId, String walk, Instant now) {
        run(() -> VerificationRows.settle(connection, wikiId, walk, now));
    }

    /** Notes what a list of pages shows, and says what is to be asked for. */
    public List<RepairRequest> note(PageList list, Instant now, int pagesMax) {
        return run(() -> VerificationRows.write(connection, list, now, pagesMax));
    }

    /** A text that is held, or was written just now. */
    public Optional<byte[]> text(PageKey page, TextHash hash) {
        return run(() -> TextStore.read(connection, page, hash));
    }

    /**
     * Writes what a batch made of its articles.
     *
     * @param bodies the texts that came with it, by page
     */
    public void write(List<Turn> turns, Map<PageKey, Map<TextHash, byte[]>> bodies, List<Change> changes) {
        run(() -> {
            written(turns, bodies, changes);
            return true;
        });
    }

    private void written(List<Turn> turns, Map<PageKey, Map<TextHash, byte[]>> bodies, List<Change> changes)
            throws SQLException {
        ArticleRows.write(connection, turns);
        SweepRows.sweep(connection, turns);
        Map<PageKey, Collection<HeldRevision>> changed = new LinkedHashMap<>();
        for (Turn turn : turns) {
            changed.put(turn.after().key(), changed(turn));
        }
        RevisionRows.write(connection, changed);
        CreditRows.write(connection, turns);
        LedgerRows.write(connection, changes);
        LedgerRows.writeTitles(connection, turns);
        LedgerRows.writeCounts(connection, turns);
        Map<PageKey, Map<TextHash, byte[]>> texts = new LinkedHashMap<>();
        for (Turn turn : turns) {
            PageKey page = turn.after().key();
            Map<TextHash, byte[]> wanted = new LinkedHashMap<>(bodies.getOrDefault(page, Map.of()));
            wanted.keySet().retainAll(hashes(turn.after().held().values()));
            if (!wanted.isEmpty()) {
                texts.put(page, wanted);
            }
        }
        TextStore.write(connection, texts);
        MentionsDue.note(connection, turns);
        for (Turn turn : turns) {
            purge(turn);
        }
        noteProvenance(turns, changes);
    }

    /** Of what is hidden or withdrawn, nothing that was derived from it may stay; the rest is found out later. */
    private void noteProvenance(List<Turn> turns, List<Change> changes) throws SQLException {
        Set<PageKey> hiding = new TreeSet<>();
        for (Change change : changes) {
            if (change.effect() == Change.Effect.WITHDRAWN || change.effect() == Change.Effect.REDACTED) {
                hiding.add(change.key());
            }
        }
        ProvenanceNotes.forget(connection, hiding);
        if (!hiding.isEmpty()) {
            VacuumDue.note(connection);
        }
        ProvenanceNotes.due(
                connection, turns.stream().map(turn -> turn.after().key()).toList());
    }

    private static Collection<HeldRevision> changed(Turn turn) {
        Map<RevisionId, HeldRevision> before = turn.before().held();
        return turn.after().held().values().stream()
                .filter(revision ->
                        turn.after().isSwept() != Withdrawal.NONE || !revision.equals(before.get(revision.id())))
                .toList();
    }

    private void purge(Turn turn) throws SQLException {
        Set<TextHash> gone = hashes(turn.before().held().values());
        gone.removeAll(hashes(turn.after().held().values()));
        if (!gone.isEmpty()) {
            AuthorshipRows.forget(connection, turn.after().key());
        }
        TextStore.purge(connection, turn.after().key(), gone);
    }

    private static Set<TextHash> hashes(Collection<HeldRevision> revisions) {
        Set<TextHash> hashes = new HashSet<>();
        revisions.forEach(revision ->
                revision.texts().values().stream().map(HeldText::hash).forEach(hashes::add));
        return hashes;
    }

    /** Takes away HTML that is not to be shown any more, and keeps that of revisions that are current now. */
    public void writeHtml(List<Turn> turns, Map<PageKey, PageHtml> htmls) {
        run(() -> {
            SourceHtmlRows.settle(connection, turns);
            SourceHtmlRows.write(connection, htmls);
            return true;
        });
    }

    /** Of which revision the source wiki's HTML is held, for those of these pages of which it is. */
    public Map<PageKey, RevisionId> htmlRevisions(Collection<PageKey> pages) {
        return run(() -> SourceHtmlRows.revisions(connection, pages));
    }

    /** What operators have stated of the licences of these wikis. */
    public Map<WikiId, List<LicenceException>> licenceExceptions(Set<WikiId> wikis) {
        return run(() -> LicenceRows.ofAll(connection, wikis));
    }

    /** The source wiki's HTML of a page, if it is that of this revision. */
    public Optional<String> html(PageKey page, RevisionId revision) {
        return run(() -> SourceHtmlRows.read(connection, page, revision));
    }

    /** The revision of a page of which HTML may be shown. */
    public static Optional<RevisionId> shown(ArticleState state) {
        return SourceHtmlRows.shown(state);
    }

    /** What everybody who has a copy is to delete, as a part of this transaction. */
    public RedactionRows redactions() {
        return new RedactionRows(connection);
    }

    /** Puts article changes where they will be published from. */
    public void enqueue(List<Outbox.Row> rows) {
        run(() -> {
            Outbox.add(connection, rows);
            return true;
        });
    }

    /** Pages of a wiki of which something is kept that the wiki deleted. */
    public List<PageKey> keptOfDeleted(WikiId wikiId, int limit) {
        return run(() -> PurgeRows.kept(connection, wikiId, limit));
    }

    /** Takes out of storage what is kept of a page's deleted revisions. */
    public void purgeDeleted(PageKey page) {
        run(() -> {
            PurgeRows.purge(connection, page);
            return true;
        });
    }

    /** Credit removals, as a part of this transaction. */
    public RemovalRows removals() {
        return new RemovalRows(connection);
    }

    /** Articles to be told of under another licence, as a part of this transaction. */
    public Relicensing relicensing() {
        return new Relicensing(connection);
    }

    /** Locks pages and reads these of their revisions. */
    public Map<PageKey, ArticleState> load(Collection<Untold.Revision> revisions) {
        Map<PageKey, List<Arrival>> pages = new TreeMap<>();
        revisions.forEach(one -> pages.put(one.page(), List.of()));
        Map<PageKey, ArticleState> states = new HashMap<>(load(pages));
        Map<PageKey, Map<RevisionId, HeldRevision>> held = run(() -> RevisionRows.load(
                connection,
                revisions.stream().map(Untold.Revision::page).toList(),
                revisions.stream().map(one -> one.id().value()).toList()));
        held.forEach((page, some) -> states.computeIfPresent(page, (key, state) -> {
            Map<RevisionId, HeldRevision> all = new HashMap<>(state.held());
            all.putAll(some);
            return state.with(all, state.appliedEvents());
        }));
        return states;
    }

    /** Who is not to be named, when this transaction has ended. */
    public UncreditedRows uncredited() {
        return new UncreditedRows(connection);
    }

    /** What may be told when this transaction has ended. */
    public Sights sights() {
        return new SightRows(connection);
    }

    /** Article changes of these pages that are not on their way yet. */
    public List<Outbox.Row> unsent(Collection<PageKey> pages) {
        return run(() -> Outbox.unsent(connection, pages));
    }

    /** Has something else published in the place of an article change. */
    public void replace(Outbox.Row row) {
        run(() -> {
            Outbox.replace(connection, row);
            return true;
        });
    }

    public void commit() {
        run(() -> {
            connection.commit();
            return true;
        });
    }

    @Override
    public void close() {
        try (Connection closing = connection) {
            closing.rollback();
        } catch (SQLException e) {
            throw new StoreException("the transaction could not be ended", e);
        }
    }

    static <T extends @Nullable Object> T run(StoreException.Work<T> work) {
        return StoreException.wrapping("the database refused", work);
    }
}
