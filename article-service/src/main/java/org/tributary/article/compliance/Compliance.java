package org.tributary.article.compliance;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.tributary.article.attribution.AttributedRevision;
import org.tributary.article.attribution.AttributionForms;
import org.tributary.article.content.SourceText;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.LicenceReader;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.AttributionFinder;
import org.tributary.article.resolve.AttributionWish;
import org.tributary.article.resolve.Finder;
import org.tributary.article.reuse.TermsReader;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Slot;

/** Finds what is missing or stale on a page that shows a copy of an article. */
@Singleton
final class Compliance {
    private final ArticleReader reader;
    private final Finder finder;
    private final AttributionFinder attributions;
    private final LicenceReader licences;
    private final TermsReader terms;
    private final ArticleSettings.Compliance settings;

    Compliance(
            ArticleReader reader,
            Finder finder,
            AttributionFinder attributions,
            LicenceReader licences,
            TermsReader terms,
            ArticleSettings settings) {
        this.reader = reader;
        this.finder = finder;
        this.attributions = attributions;
        this.licences = licences;
        this.terms = terms;
        this.settings = settings.compliance();
    }

    ComplianceReport report(WikiView wiki, ArticleView article, ReuserPage page) {
        List<RevisionId> revisions = licences.copied(article.key(), settings.historyMax());
        Optional<Closest> closest = named(wiki, article, page, revisions)
                .or(() -> Closest.of(
                        page, revisions.size(), at -> text(wiki, article, revisions.get(at)), settings.revisionsMax()));
        return closest.filter(found -> found.share() >= Closest.NEAR)
                .map(found -> found(wiki, article, page, revisions.get(found.at()), found))
                .orElseGet(() ->
                        notFound(wiki, article, closest.map(Closest::compared).orElse(0)));
    }

    /** A page that leads to one of the revisions shows that one, if its text is there. */
    private Optional<Closest> named(WikiView wiki, ArticleView article, ReuserPage page, List<RevisionId> revisions) {
        return page.revisions().stream()
                .map(number -> revisions.indexOf(new RevisionId(number)))
                .filter(at -> at >= 0)
                .flatMap(at -> Closest.of(page, 1, none -> text(wiki, article, revisions.get(at)), 1).stream()
                        .filter(Closest::isExact)
                        .map(found -> new Closest(at, found.share(), 1)))
                .findFirst();
    }

    private Optional<String> text(WikiView wiki, ArticleView article, RevisionId revision) {
        String model = article.current()
                .map(current -> current.revision().mainSlot())
                .map(Slot::contentModel)
                .orElse("wikitext");
        return reader.text(article.wikiId(), revision)
                .map(source -> SourceText.document(source, model, wiki.wiki()).text());
    }

    private ComplianceReport found(
            WikiView wiki, ArticleView article, ReuserPage page, RevisionId revision, Closest closest) {
        RevisionView shown = finder.revisionOf(wiki, article, revision);
        AttributedRevision full = attributions.of(wiki, article, shown, wish("full"));
        List<Finding> findings = Checking.of(page, expected(wiki, article, shown, full), closest);
        return new ComplianceReport(
                article.wikiId(),
                article.page().pageId(),
                article.page().pageTitle().display(),
                closest.isExact() ? "exact" : "near",
                revision.value(),
                shown.revision().revDt(),
                Math.floor(closest.share() * 1_000) / 1_000,
                findings.stream().noneMatch(Finding::isProblem),
                closest.compared(),
                findings.stream().map(ComplianceReport.Line::of).toList(),
                AttributionForms.text(attributions.of(wiki, article, shown, wish("usual"))));
    }

    private Expected expected(WikiView wiki, ArticleView article, RevisionView shown, AttributedRevision full) {
        Optional<RevisionView> current = article.current();
        boolean isCurrent = current.map(
                        view -> view.revision().revId().equals(shown.revision().revId()))
                .orElse(false);
        String currentUrl = current.map(view ->
                        attributions.of(wiki, article, view, wish("short")).source())
                .map(attribution -> attribution.revisionUrl())
                .orElse(full.source().sourceUrl());
        return new Expected(
                full.source(),
                terms.of(wiki.wiki(), article, shown).licence(),
                full.source().contributors().stream()
                        .flatMap(contributor -> Optional.ofNullable(contributor.userText()).stream())
                        .toList(),
                isCurrent,
                currentUrl,
                full.sources());
    }

    private static AttributionWish wish(String length) {
        return AttributionWish.of(Optional.of(length), Optional.empty(), Optional.empty());
    }

    private static ComplianceReport notFound(WikiView wiki, ArticleView article, int compared) {
        return new ComplianceReport(
                wiki.wiki().wikiId(),
                article.page().pageId(),
                article.page().pageTitle().display(),
                "not_found",
                null,
                null,
                0,
                false,
                compared,
                List.of(ComplianceReport.Line.of(new Finding(
                        Finding.Subject.REVISION,
                        Finding.State.MISSING,
                        "The page shows the text of no revision that is held of this article."))),
                null);
    }
}
