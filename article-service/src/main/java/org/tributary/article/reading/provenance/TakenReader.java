package org.tributary.article.reading.provenance;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.provenance.EvidenceKind;
import org.tributary.article.reading.Query;
import org.tributary.article.reading.provenance.ProvenanceLink.Evidence;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.HistoryPoint;

/** Reads what one revision of a page owes to its sources: which of them had been used by then, and what they were then. */
@Singleton
public final class TakenReader {
    private final DataSource dataSource;
    private final ProvenanceReader reader;

    TakenReader(DataSource dataSource, ProvenanceReader reader) {
        this.dataSource = dataSource;
        this.reader = reader;
    }

    /**
     * A source that a revision owes text to.
     *
     * @param takenDt when its text was taken at the latest
     * @param point the revision of the source that was taken, or the newest it had then; empty where its history is not
     *     held back to that time
     */
    public record Taken(ProvenanceLink link, Instant takenDt, Optional<HistoryPoint> point) {
        /** Whether it is known that this very revision of the source was taken. */
        public boolean isExact() {
            Long revId = link.source().revId();
            return revId != null
                    && point.filter(at -> at.revId().value() == revId).isPresent();
        }
    }

    /** Those of some pages that may have sources. */
    public Set<PageId> amongThese(WikiId wikiId, Collection<PageId> pages) {
        return with(connection -> new HashSet<>(Query.of(
                        MAY_HAVE_SOURCES,
                        wikiId.value(),
                        Sql.numbers(
                                connection, pages.stream().map(PageId::value).toList()))
                .list(connection, row -> new PageId(row.getLong("page_id")))));
    }

    /** The sources of a page up to a revision, the surest first; those that were rejected are none. */
    public List<Taken> upTo(PageKey page, HistoryPoint shown) {
        List<ProvenanceLink> links = reader.credited(page);
        return links.isEmpty()
                ? List.of()
                : with(connection -> {
                    Map<Long, Instant> dates = dates(connection, page, links);
                    List<Taken> taken = new ArrayList<>();
                    for (ProvenanceLink link : links) {
                        Optional<Instant> dt = takenDt(page, link, dates, shown);
                        if (dt.isPresent()) {
                            taken.add(new Taken(link, dt.get(), point(connection, link, dt.get())));
                        }
                    }
                    return taken;
                });
    }

    /** When the revisions of the page itself were made that show where their text came from. */
    private static Map<Long, Instant> dates(Connection connection, PageKey page, List<ProvenanceLink> links)
            throws SQLException {
        Set<Long> revisions = new TreeSet<>();
        links.forEach(link ->
                link.evidence().stream().filter(each -> isOf(page, each)).forEach(each -> revisions.add(each.revId())));
        Map<Long, Instant> dates = new HashMap<>();
        Query.of(
                        "select rev_id, rev_dt from revision where wiki_id = ? and page_id = ? and rev_id = any (?)",
                        page.wikiId().value(),
                        page.pageId().value(),
                        Sql.numbers(connection, revisions))
                .each(
                        connection,
                        row -> Map.entry(row.getLong("rev_id"), Sql.instantHeld(row, "rev_dt")),
                        entry -> dates.put(entry.getKey(), entry.getValue()));
        return dates;
    }

    /** Only what a revision itself shows has a date; a template or a person speaks of all that came before. */
    private static boolean isOf(PageKey page, Evidence evidence) {
        return evidence.kind() != EvidenceKind.TEMPLATE && evidence.place().equals(page);
    }

    /** The first date at which text was taken; empty where that is later than the revision shown. */
    private static Optional<Instant> takenDt(
            PageKey page, ProvenanceLink link, Map<Long, Instant> dates, HistoryPoint shown) {
        List<HistoryPoint> dated = new ArrayList<>();
        for (Evidence evidence : link.evidence()) {
            Instant dt = isOf(page, evidence) ? dates.get(evidence.revId()) : null;
            if (dt != null) {
                dated.add(new HistoryPoint(dt, new RevisionId(evidence.revId())));
            }
        }
        boolean isOfAnyTime = dated.size() < link.evidence().size() || dated.isEmpty();
        Optional<Instant> first = dated.stream()
                .filter(point -> point.compareTo(shown) <= 0)
                .map(HistoryPoint::revDt)
                .max(Instant::compareTo);
        return first.isEmpty() && isOfAnyTime ? Optional.of(shown.revDt()) : first;
    }

    private static Optional<HistoryPoint> point(Connection connection, ProvenanceLink link, Instant takenDt)
            throws SQLException {
        Optional<PageKey> source = link.source().key();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Long revId = link.source().revId();
        Optional<HistoryPoint> exact =
                revId == null ? Optional.empty() : revision(connection, source.get(), "and rev_id = ?", revId);
        return exact.isPresent()
                ? exact
                : revision(
                        connection, source.get(), "and rev_dt <= ? order by rev_dt desc, rev_id desc limit 1", takenDt);
    }

    private static Optional<HistoryPoint> revision(
            Connection connection, PageKey page, String which, @Nullable Object value) throws SQLException {
        return Query.of(
                        "select rev_id, rev_dt from revision where wiki_id = ? and page_id = ? and withdrawal = 0",
                        page.wikiId().value(),
                        page.pageId().value())
                .and(which, value)
                .first(
                        connection,
                        row -> new HistoryPoint(Sql.instantHeld(row, "rev_dt"), new RevisionId(row.getLong("rev_id"))));
    }

    private static final String MAY_HAVE_SOURCES = """
            select a.page_id from article a where a.wiki_id = ? and a.page_id = any (?) and (
                exists (select 1 from provenance_claim c where c.wiki_id = a.wiki_id and c.copy_page_id = a.page_id)
                or exists (select 1 from provenance_decision d where d.wiki_id = a.wiki_id and d.page_id = a.page_id)
                or exists (select 1 from provenance_claim c where c.wiki_id = a.wiki_id and c.copy_title in (
                    select t.title from (
                        select a.title union
                        select h.title from title_history h where h.wiki_id = a.wiki_id and h.page_id = a.page_id) had,
                        lateral (values (had.title), (lower(left(had.title, 1)) || substr(had.title, 2))) t (title))))""";

    /** Something to read. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        return StoreException.wrapping("sources cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.run(connection);
            }
        });
    }
}
