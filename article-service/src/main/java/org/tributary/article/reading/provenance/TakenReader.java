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
import java.util.stream.Collectors;
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

    /**
     * What a revision owes.
     *
     * @param taken its sources, the surest first
     * @param rejected what tells the pages from others of which somebody said that they are none
     */
    public record Owed(List<Taken> taken, Set<String> rejected) {
        public Owed {
            taken = List.copyOf(taken);
            rejected = Set.copyOf(rejected);
        }
    }

    /** Those of some pages of any wikis that may have sources. */
    public Set<PageKey> amongThese(Collection<PageKey> pages) {
        Map<WikiId, List<PageId>> byWiki = new HashMap<>();
        pages.forEach(page ->
                byWiki.computeIfAbsent(page.wikiId(), none -> new ArrayList<>()).add(page.pageId()));
        Set<PageKey> some = new HashSet<>();
        byWiki.forEach((wikiId, ids) -> amongThese(wikiId, ids).forEach(id -> some.add(new PageKey(wikiId, id))));
        return some;
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

    /** The sources of a page up to a revision; those that were rejected are none. */
    public Owed upTo(PageKey page, HistoryPoint shown) {
        List<ProvenanceLink> all = reader.bare(page);
        List<ProvenanceLink> links = all.stream()
                .filter(link -> link.state() != ProvenanceLink.State.REJECTED)
                .toList();
        Set<String> rejected = all.stream()
                .filter(link -> link.state() == ProvenanceLink.State.REJECTED)
                .map(link -> link.source().name())
                .collect(Collectors.toSet());
        return links.isEmpty() ? new Owed(List.of(), rejected) : new Owed(taken(page, links, shown), rejected);
    }

    private List<Taken> taken(PageKey page, List<ProvenanceLink> links, HistoryPoint shown) {
        return with(connection -> {
            Map<Long, Instant> dates = dates(connection, page, links);
            List<Taken> taken = new ArrayList<>();
            for (ProvenanceLink link : links) {
                List<Evidence> byThen = byThen(page, link, dates, shown);
                if (!byThen.isEmpty() || link.evidence().isEmpty()) {
                    Instant takenDt = takenDt(page, byThen, dates).orElse(shown.revDt());
                    Optional<HistoryPoint> point = point(connection, link, byThen, takenDt);
                    if (byThen.isEmpty()
                            && point.filter(at -> at.revDt().isAfter(takenDt)).isPresent()) {
                        continue;
                    }
                    taken.add(new Taken(link, takenDt, point));
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

    /** What speaks of a source by the revision shown. */
    private static List<Evidence> byThen(
            PageKey page, ProvenanceLink link, Map<Long, Instant> dates, HistoryPoint shown) {
        return link.evidence().stream()
                .filter(each -> {
                    Instant dt = isOf(page, each) ? dates.get(each.revId()) : null;
                    return dt == null || new HistoryPoint(dt, new RevisionId(each.revId())).compareTo(shown) <= 0;
                })
                .toList();
    }

    /** The last date at which text was taken, as far as any has a date. */
    private static Optional<Instant> takenDt(PageKey page, List<Evidence> evidence, Map<Long, Instant> dates) {
        return evidence.stream()
                .filter(each -> isOf(page, each))
                .flatMap(each -> Optional.ofNullable(dates.get(each.revId())).stream())
                .max(Instant::compareTo);
    }

    /** The newest revision of the source that text was taken from; where one of them is not known, by the date. */
    private static Optional<HistoryPoint> point(
            Connection connection, ProvenanceLink link, List<Evidence> evidence, Instant takenDt) throws SQLException {
        Optional<PageKey> source = link.source().key();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> revisions = new TreeSet<>();
        for (Evidence each : evidence) {
            if (each.sourceRevId() != null) {
                revisions.add(each.sourceRevId());
            }
        }
        Long decided = link.source().revId();
        if (evidence.isEmpty() && decided != null) {
            revisions.add(decided);
        }
        boolean areAllKnown = evidence.stream().allMatch(each -> each.sourceRevId() != null);
        Optional<HistoryPoint> exact = revisions.isEmpty() || !areAllKnown
                ? Optional.empty()
                : revision(connection, source.get(), "and rev_id = any (?)", Sql.numbers(connection, revisions));
        return exact.isPresent() ? exact : revision(connection, source.get(), "and rev_dt <= ?", takenDt);
    }

    private static Optional<HistoryPoint> revision(
            Connection connection, PageKey page, String which, @Nullable Object value) throws SQLException {
        return Query.of(
                        "select rev_id, rev_dt from revision where wiki_id = ? and page_id = ? and withdrawal = 0",
                        page.wikiId().value(),
                        page.pageId().value())
                .and(which, value)
                .and("order by rev_dt desc, rev_id desc limit 1")
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
