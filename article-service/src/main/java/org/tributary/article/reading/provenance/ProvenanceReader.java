package org.tributary.article.reading.provenance;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.tributary.article.provenance.DecisionKind;
import org.tributary.article.provenance.EvidenceKind;
import org.tributary.article.provenance.Interwiki;
import org.tributary.article.provenance.ProvenanceConfig;
import org.tributary.article.provenance.ProvenanceKind;
import org.tributary.article.reading.Query;
import org.tributary.article.reading.provenance.ProvenanceLink.Evidence;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.WikiRows;
import org.tributary.article.store.provenance.Codes;
import org.tributary.article.store.provenance.Decision;
import org.tributary.article.store.provenance.Decisions;
import org.tributary.event.identity.PageKey;
import org.tributary.event.wiki.Wiki;

/** Puts together, source by source, what was found of a page and what was decided. */
@Singleton
public final class ProvenanceReader {
    private final DataSource dataSource;
    private final ProvenanceConfig config;
    private final Interwiki interwiki;
    private final int contributorsMax;

    ProvenanceReader(DataSource dataSource, ProvenanceConfig config, ArticleSettings settings) {
        this.dataSource = dataSource;
        this.config = config;
        this.interwiki = new Interwiki(config.interwiki());
        this.contributorsMax = settings.attribution().contributorsMax();
    }

    /** The sources of a page, the surest first; those that were rejected come last. */
    public List<ProvenanceLink> of(PageKey page) {
        List<ProvenanceLink> links = all(page, contributorsMax);
        return links.subList(0, Math.min(links.size(), config.sourcesMax()));
    }

    /** All of them, however many there are, without those who wrote them. */
    List<ProvenanceLink> bare(PageKey page) {
        return all(page, 0);
    }

    private List<ProvenanceLink> all(PageKey page, int namesMax) {
        return StoreException.wrapping("provenance cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return links(connection, page, namesMax);
            }
        });
    }

    /** One source of a page, as it would be found by that name. */
    public Optional<ProvenanceLink> one(PageKey page, String id) {
        return of(page).stream().filter(link -> link.id().equals(id)).findFirst();
    }

    /** Everything that is known of one source. */
    private static final class Gathered {
        private final Sources.Source source;
        private final List<Evidence> evidence = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();

        private Gathered(Sources.Source source) {
            this.source = source;
        }
    }

    private List<ProvenanceLink> links(Connection connection, PageKey page, int namesMax) throws SQLException {
        List<Wiki> held = Query.of("select event from wiki where following <> 'FORGOTTEN' order by wiki_id")
                .list(connection, WikiRows::wiki);
        Optional<Wiki> here = held.stream()
                .filter(wiki -> wiki.wikiId().equals(page.wikiId()))
                .findFirst();
        if (here.isEmpty()) {
            return List.of();
        }
        Sources sources = new Sources(connection, held, interwiki, here.get());
        Map<String, Gathered> gathered = gather(connection, page, sources);
        List<ProvenanceLink> links = new ArrayList<>();
        for (Gathered one : gathered.values()) {
            ProvenanceLink link = link(page, one, sources, namesMax);
            if (!link.decisions().isEmpty() || link.confidencePercent() >= config.confidencePercentMin()) {
                links.add(link);
            }
        }
        links.sort(Comparator.comparing((ProvenanceLink link) -> link.state() == ProvenanceLink.State.REJECTED)
                .thenComparingInt(link -> -link.confidencePercent())
                .thenComparing(link -> link.source().title())
                .thenComparing(ProvenanceLink::id));
        return links;
    }

    private Map<String, Gathered> gather(Connection connection, PageKey page, Sources sources) throws SQLException {
        Map<String, Gathered> gathered = new LinkedHashMap<>();
        String self = "p:" + page;
        for (Claimed claimed : claims(connection, page)) {
            Sources.Source source = sources.of(claimed.named());
            if (!source.name().equals(self)) {
                gathered.computeIfAbsent(source.name(), none -> new Gathered(source))
                        .evidence
                        .add(claimed.evidence());
            }
        }
        List<Decision> decisions = Query.of("select d.* from provenance_decision d")
                .and("where wiki_id = ? and page_id = ? order by decision_id desc", wiki(page), id(page))
                .list(connection, Decisions::read);
        for (Decision decision : decisions) {
            PageKey key = decision.source();
            Sources.Source source = sources.of(new Sources.Named(
                    decision.sourceWikiId(),
                    key == null ? null : id(key),
                    decision.sourcePrefix(),
                    decision.sourceTitle()));
            if (!source.name().equals(self)) {
                gathered.computeIfAbsent(source.name(), none -> new Gathered(source))
                        .decisions
                        .add(decision);
            }
        }
        return gathered;
    }

    /** A row of claims. */
    private record Claimed(Sources.Named named, Evidence evidence) {}

    private List<Claimed> claims(Connection connection, PageKey page) throws SQLException {
        List<Claimed> claims =
                new ArrayList<>(Query.of(CLAIMS + " where wiki_id = ? and copy_page_id = ?", wiki(page), id(page))
                        .and("order by evidence, rev_id limit ?", config.claimsMax())
                        .list(connection, ProvenanceReader::claimed));
        Set<String> titles = new TreeSet<>();
        for (String title : titles(connection, page)) {
            titles.add(title);
            titles.add(title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1));
        }
        claims.addAll(Query.of(
                        CLAIMS + " where wiki_id = ? and copy_title = any (?)",
                        wiki(page),
                        Sql.texts(connection, titles))
                .and("order by evidence, rev_id limit ?", config.claimsMax())
                .list(connection, ProvenanceReader::claimed));
        return claims;
    }

    /** The titles a page has or had, but for those that another page has now. */
    private static List<String> titles(Connection connection, PageKey page) throws SQLException {
        return Query.of("""
                        select title from article where wiki_id = ? and page_id = ?
                        union
                        select h.title from title_history h where h.wiki_id = ? and h.page_id = ? and not exists (
                            select 1 from article a where a.wiki_id = h.wiki_id and a.title = h.title
                                and a.page_id <> h.page_id and a.withdrawal = 0)""", wiki(page), id(page), wiki(page), id(page))
                .list(connection, row -> row.getString("title"));
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        Long words = Sql.number(row, "words");
        return new Claimed(
                new Sources.Named(
                        row.getString("source_wiki_id"),
                        Sql.number(row, "source_page_id"),
                        row.getString("source_prefix"),
                        row.getString("source_title")),
                new Evidence(
                        Codes.EVIDENCE.word(row.getInt("evidence")),
                        Codes.KIND.word(row.getInt("kind")),
                        Sql.page(row),
                        row.getLong("rev_id"),
                        words == null ? null : words.intValue(),
                        Sql.number(row, "source_rev_id"),
                        row.getInt("confidence")));
    }

    private ProvenanceLink link(PageKey page, Gathered gathered, Sources sources, int namesMax) throws SQLException {
        Optional<Decision> last = gathered.decisions.stream().findFirst();
        Long revId = gathered.evidence.stream()
                .map(Evidence::sourceRevId)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> last.map(Decision::sourceRevId))
                .orElse(null);
        ProvenanceLink.State state = last.map(ProvenanceReader::state).orElse(ProvenanceLink.State.FOUND);
        return new ProvenanceLink(
                gathered.source.id(page),
                page,
                kind(gathered),
                state,
                state == ProvenanceLink.State.FOUND ? confidence(gathered.evidence) : 100,
                sources.told(gathered.source, revId, namesMax),
                gathered.evidence,
                gathered.decisions);
    }

    private static ProvenanceLink.State state(Decision decision) {
        return switch (decision.action()) {
            case CONFIRMED -> ProvenanceLink.State.CONFIRMED;
            case REJECTED -> ProvenanceLink.State.REJECTED;
            case ADDED -> ProvenanceLink.State.ADDED;
            case REOPENED -> ProvenanceLink.State.FOUND;
        };
    }

    /** What somebody said counts for more than what the surest evidence says, and what only the text shows for less. */
    private static ProvenanceKind kind(Gathered gathered) {
        Optional<ProvenanceKind> added = gathered.decisions.stream()
                .filter(decision -> decision.action() == DecisionKind.ADDED)
                .map(Decision::kind)
                .findFirst();
        return added.or(() -> gathered.evidence.stream()
                        .max(Comparator.comparing((Evidence each) -> each.kind() != EvidenceKind.TEXT)
                                .thenComparingInt(Evidence::confidencePercent)
                                .thenComparing(Evidence::says))
                        .map(Evidence::says))
                .or(() -> gathered.decisions.stream().map(Decision::kind).findFirst())
                .orElse(ProvenanceKind.COPY);
    }

    /** Each kind of evidence that says the same leaves less doubt. */
    private static int confidence(List<Evidence> evidence) {
        double doubt = 1;
        for (EvidenceKind kind : EvidenceKind.values()) {
            int best = evidence.stream()
                    .filter(each -> each.kind() == kind)
                    .mapToInt(Evidence::confidencePercent)
                    .max()
                    .orElse(0);
            doubt *= 1 - best / 100.0;
        }
        return Math.min(99, (int) Math.round(100 * (1 - doubt)));
    }

    private static String wiki(PageKey page) {
        return page.wikiId().value();
    }

    private static long id(PageKey page) {
        return page.pageId().value();
    }

    private static final String CLAIMS = """
            select wiki_id, page_id, rev_id, evidence, kind, confidence, words, source_wiki_id, source_page_id,
                source_prefix, source_title, source_rev_id
            from provenance_claim""";
}
