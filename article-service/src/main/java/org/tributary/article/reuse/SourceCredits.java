package org.tributary.article.reuse;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final ArticleReader reader;
    private final TakenReader taken;
    private final PastReader past;
    private final LicenceReader licences;
    private final int usualMax;

    SourceCredits(
            ArticleReader reader,
            TakenReader taken,
            PastReader past,
            LicenceReader licences,
            ArticleSettings settings) {
        this.reader = reader;
        this.taken = taken;
        this.past = past;
        this.licences = licences;
        this.usualMax = settings.attribution().contributorsMax();
    }

    /** The text that owes something: a page up to a revision, and the licence of all of it. */
    public record Owing(Wiki wiki, PageKey page, HistoryPoint shown, WholeLicence licence) {}

    /** The sources of a revision; nothing of one that was rejected. */
    public List<CreditedSource> of(Owing owing, int namesMax) {
        return taken.upTo(owing.page(), owing.shown()).stream()
                .map(source -> credited(owing, source, namesMax))
                .toList();
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

    /** An article whose attribution names its sources too. */
    public ArticleView told(WikiView view, ArticleView article) {
        List<CreditedSource> sources = article.current()
                .map(current -> of(view, article, current, usualMax))
                .orElse(List.of());
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

    private CreditedSource credited(Owing owing, Taken source, int namesMax) {
        SourcePage page = source.link().source();
        Optional<WikiView> held = Optional.ofNullable(page.wikiId()).flatMap(id -> reader.wiki(new WikiId(id)));
        return page.key().isPresent() && held.isPresent()
                ? held(owing, source, page.key().get(), held.get().wiki(), namesMax)
                : named(owing, source, held.map(WikiView::wiki).orElse(null));
    }

    private CreditedSource held(Owing owing, Taken source, PageKey key, Wiki wiki, int namesMax) {
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
                isTranslation(source),
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
    private static CreditedSource named(Owing owing, Taken source, @Nullable Wiki wiki) {
        SourcePage page = source.link().source();
        String url = page.url();
        Licence licence = wiki != null
                ? Licences.of(wiki, source.takenDt())
                : url == null ? Licence.UNKNOWN : Licences.at(url, source.takenDt());
        Wiki ruling = wiki == null ? owing.wiki() : wiki;
        return new CreditedSource(
                isTranslation(source),
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

    private static boolean isTranslation(Taken source) {
        return source.link().kind() == ProvenanceKind.TRANSLATION;
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
