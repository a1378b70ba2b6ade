package org.tributary.article.reuse;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.article.attribution.Attributions;
import org.tributary.article.attribution.CreditedSource;
import org.tributary.article.attribution.CreditedSource.Terms;
import org.tributary.article.licence.Licences;
import org.tributary.article.licence.WholeLicence;
import org.tributary.article.provenance.ProvenanceKind;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.LicenceReader;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.past.PastReader;
import org.tributary.article.reading.provenance.SourcePage;
import org.tributary.article.reading.provenance.TakenReader;
import org.tributary.article.reading.provenance.TakenReader.Taken;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.wiki.Wiki;

/** Credits the pages that text of a revision was taken from, to those who had written them when it was taken. */
@Singleton
public final class SourceCredits {
    private static final int ARTICLES_AT_A_TIME = 200;

    private final ArticleReader reader;
    private final TakenReader taken;
    private final SourceWalk walk;
    private final PastReader past;
    private final LicenceReader licences;
    private final int usualMax;

    SourceCredits(
            ArticleReader reader,
            TakenReader taken,
            SourceWalk walk,
            PastReader past,
            LicenceReader licences,
            ArticleSettings settings) {
        this.reader = reader;
        this.taken = taken;
        this.walk = walk;
        this.past = past;
        this.licences = licences;
        this.usualMax = settings.attribution().contributorsMax();
    }

    /** The text that owes something: a page up to a revision, and the licence of all of it. */
    public record Owing(Wiki wiki, PageKey page, HistoryPoint shown, WholeLicence licence) {}

    /** The sources of a revision, and theirs, the nearest first; nothing of one that was rejected. */
    public List<CreditedSource> of(Owing owing, int namesMax) {
        SourceWalk.Walked walked = walk.from(owing.page(), owing.shown());
        List<CreditedSource> sources = new ArrayList<>();
        for (SourceWalk.Followed source : walked.sources()) {
            CreditedSource credited = credited(owing, source, namesMax);
            sources.add(credited.by(way(source), source.isCut() ? credited.historyUrl() : null));
        }
        if (walked.isCut() && !sources.isEmpty()) {
            CreditedSource last = sources.removeLast();
            sources.add(last.by(last.way(), historyUrl(owing)));
        }
        return List.copyOf(sources);
    }

    private static CreditedSource.@Nullable Way way(SourceWalk.Followed source) {
        SourcePage by = source.by();
        return by == null ? null : new CreditedSource.Way(new PageTitle(by.title()).display(), by.url());
    }

    /** The history of the page that owes, which leads to what is not told. */
    private @Nullable String historyUrl(Owing owing) {
        return reader.article(owing.page())
                .map(article -> Attributions.write(
                                owing.wiki(), article.page().pageTitle(), null, Licence.UNKNOWN, 0, List.of())
                        .historyUrl())
                .orElse(null);
    }

    /** The sources of a revision of an article, beside the licence of that revision. */
    public List<CreditedSource> of(WikiView view, ArticleView article, RevisionView shown, int namesMax) {
        WholeLicence licence = Licences.whole(view.wiki(), List.of(shown.licence()));
        return of(new Owing(view.wiki(), article.key(), HistoryPoint.of(shown.revision()), licence), namesMax);
    }

    /** The sources of those of some articles that have any. */
    public Map<PageId, List<CreditedSource>> of(WikiView view, List<ArticleView> articles) {
        Set<PageId> some = taken.amongThese(
                view.wiki().wikiId(),
                articles.stream().map(article -> article.page().pageId()).toList());
        Map<PageId, List<CreditedSource>> sources = new HashMap<>();
        for (ArticleView article : articles) {
            if (some.contains(article.page().pageId())) {
                article.current()
                        .ifPresent(
                                current -> sources.put(article.page().pageId(), of(view, article, current, usualMax)));
            }
        }
        return sources;
    }

    /**
     * Hands over every visible article of a wiki in order of page id, its sources with it. Some are read at a time, and
     * nothing is held meanwhile for a reader that is slow: each is told as it stood when its turn came.
     */
    public void eachTold(WikiView view, Consumer<ArticleView> consumer) {
        List<ArticleView> some = after(view, 0);
        while (!some.isEmpty()) {
            Map<PageId, List<CreditedSource>> owed = of(view, some);
            some.forEach(article -> consumer.accept(
                    told(article, owed.getOrDefault(article.page().pageId(), List.of()))));
            some = after(view, some.getLast().page().pageId().value());
        }
    }

    private List<ArticleView> after(WikiView view, long pageId) {
        return reader.articlesAfter(view.wiki().wikiId(), pageId, ARTICLES_AT_A_TIME);
    }

    /** An article whose attribution names its sources too. */
    public ArticleView told(WikiView view, ArticleView article) {
        return told(
                article,
                article.current()
                        .map(current -> of(view, article, current, usualMax))
                        .orElse(List.of()));
    }

    private static ArticleView told(ArticleView article, List<CreditedSource> sources) {
        return sources.isEmpty()
                ? article
                : new ArticleView(
                        article.wikiId(),
                        article.page(),
                        article.version(),
                        article.isWithdrawn(),
                        article.current(),
                        article.attribution().map(credit -> Attributions.with(credit, sources)),
                        article.said(),
                        article.changedDt());
    }

    private CreditedSource credited(Owing owing, SourceWalk.Followed followed, int namesMax) {
        Taken source = followed.last();
        boolean isTranslation = followed.first().link().kind() == ProvenanceKind.TRANSLATION;
        SourcePage page = source.link().source();
        Optional<WikiView> held = Optional.ofNullable(page.wikiId()).flatMap(id -> reader.wiki(new WikiId(id)));
        return page.key().isPresent() && held.isPresent()
                ? held(
                        owing,
                        source,
                        isTranslation,
                        page.key().get(),
                        held.get().wiki(),
                        namesMax)
                : named(owing, source, isTranslation, held.map(WikiView::wiki).orElse(null));
    }

    private CreditedSource held(
            Owing owing, Taken source, boolean isTranslation, PageKey key, Wiki wiki, int namesMax) {
        SourcePage page = source.link().source();
        PastReader.Credited credited = past.credited(key, source.point().orElse(PastReader.NOW), namesMax);
        boolean isOfSameWiki = wiki.wikiId().equals(owing.wiki().wikiId());
        List<Contributor> contributors = isOfSameWiki ? past.toldFor(owing.page(), credited.named()) : credited.named();
        Attribution links = Attributions.write(
                wiki,
                new PageTitle(page.title()),
                source.isExact() ? source.point().map(HistoryPoint::revId).orElse(null) : null,
                Licence.UNKNOWN,
                0,
                List.of());
        WholeLicence licence = reader.article(key)
                .map(article ->
                        licences.whole(wiki, article.page(), source.point().orElse(PastReader.NOW)))
                .orElseGet(() -> Licences.whole(wiki, List.of(Licences.of(wiki, source.takenDt()))));
        return new CreditedSource(
                isTranslation,
                new PageTitle(page.title()).display(),
                wiki.name(),
                links.sourceUrl(),
                links.historyUrl(),
                source.isExact() ? links.revisionUrl() : null,
                source.isExact() ? source.point().map(HistoryPoint::revId).orElse(null) : null,
                credited.total(),
                contributors,
                Attributions.isEarlierUnknown(wiki),
                licence.licence(),
                terms(licence, wiki, owing));
    }

    /** A page that is not held: its history names those who wrote it. */
    private static CreditedSource named(Owing owing, Taken source, boolean isTranslation, @Nullable Wiki wiki) {
        SourcePage page = source.link().source();
        String url = page.url();
        Licence licence = wiki != null
                ? Licences.of(wiki, source.takenDt())
                : url == null ? Licence.UNKNOWN : Licences.at(url, source.takenDt());
        Wiki ruling = wiki == null ? owing.wiki() : wiki;
        return new CreditedSource(
                isTranslation,
                page.title().replace('_', ' '),
                wiki != null ? wiki.name() : Sites.name(url, page.prefix()),
                url,
                page.historyUrl(),
                null,
                null,
                0,
                List.of(),
                false,
                licence,
                terms(Licences.whole(ruling, List.of(licence)), ruling, owing));
    }

    private static Terms terms(WholeLicence source, Wiki wiki, Owing owing) {
        if (source.licence().equals(Licence.UNKNOWN)) {
            return Terms.UNKNOWN;
        }
        WholeLicence into = owing.licence();
        if (source.licence().equals(into.licence())) {
            return Terms.SAME;
        }
        boolean isAllowed = into.licence().equals(Licence.UNKNOWN) || Licences.isOpen(wiki, source.parts(), into);
        return isAllowed ? Terms.OTHER : Terms.APART;
    }
}
