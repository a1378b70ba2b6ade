package org.tributary.article.resolve;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tributary.article.attribution.AttributedRevision;
import org.tributary.article.attribution.Attributions;
import org.tributary.article.attribution.Phrases;
import org.tributary.article.licence.WholeLicence;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.Slice;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.past.PastReader;
import org.tributary.article.reuse.SourceCredits;
import org.tributary.article.reuse.TermsReader;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.wiki.Wiki;
import org.tributary.frame.Problem;

/** Finds all that goes into the attribution of a revision. */
@Singleton
public final class AttributionFinder {
    private static final int NAMES_AT_A_TIME = 500;

    private final ArticleReader reader;
    private final PastReader past;
    private final TermsReader terms;
    private final SourceCredits sources;
    private final int usualMax;
    private final int fullMax;

    AttributionFinder(
            ArticleReader reader, PastReader past, TermsReader terms, SourceCredits sources, ArticleSettings settings) {
        this.sources = sources;
        this.reader = reader;
        this.past = past;
        this.terms = terms;
        this.usualMax = settings.attribution().contributorsMax();
        this.fullMax = settings.attribution().fullNamesMax();
    }

    /** The attribution that goes with a revision: of an older one, to those who had made the article by then. */
    public AttributedRevision of(WikiView view, ArticleView article, RevisionView shown, AttributionWish wish) {
        Wiki wiki = view.wiki();
        // Who made it comes first: what is read of its edits for that is remembered, and its licence found from there.
        PastReader.Credited credited = credited(article, shown, wish.length());
        WholeLicence licence = terms.of(wiki, article, shown).licence();
        Attribution credit = Attributions.write(
                wiki,
                article.page().pageTitle(),
                shown.revision().revId(),
                licence.licence(),
                credited.total(),
                credited.named());
        Phrases phrases = wish.phrases(wiki.language());
        return new AttributedRevision(
                credit,
                wiki.name(),
                wiki.url(),
                wiki.language(),
                phrases,
                new AttributedRevision.Shown(
                        shown.revision().revId(),
                        shown.revision().revDt(),
                        sha1(shown).orElse(null)),
                Attributions.isEarlierUnknown(wiki),
                wish.changes(),
                licence.warnings().stream().map(WholeLicence.Warning::detail).toList(),
                sources.of(
                        new SourceCredits.Owing(wiki, article.key(), HistoryPoint.of(shown.revision()), licence),
                        namesMax(wish.length())));
    }

    /** The revision that an article shows. */
    public static RevisionView current(ArticleView article) {
        return article.current().orElseThrow(() -> Problem.notHeld("this page has no revision to credit"));
    }

    private PastReader.Credited credited(ArticleView article, RevisionView shown, AttributionWish.Length length) {
        boolean isCurrent = article.current()
                .map(current ->
                        current.revision().revId().equals(shown.revision().revId()))
                .orElse(false);
        int namesMax = namesMax(length);
        return isCurrent
                ? new PastReader.Credited(total(article), names(article, namesMax))
                : past.credited(article.key(), HistoryPoint.of(shown.revision()), namesMax);
    }

    private int namesMax(AttributionWish.Length length) {
        return switch (length) {
            case SHORT -> 0;
            case USUAL -> usualMax;
            case FULL -> fullMax;
        };
    }

    private static long total(ArticleView article) {
        return article.attribution().map(Attribution::contributorsTotal).orElse(0L);
    }

    private List<Contributor> names(ArticleView article, int namesMax) {
        List<Contributor> names = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        while (names.size() < namesMax) {
            Slice<Contributor> slice =
                    reader.contributors(article.key(), Math.min(NAMES_AT_A_TIME, namesMax - names.size()), cursor);
            names.addAll(slice.items());
            cursor = slice.next();
            if (cursor.isEmpty()) {
                break;
            }
        }
        return names;
    }

    private Optional<String> sha1(RevisionView shown) {
        return reader.text(shown.wikiId(), shown.revision().revId()).map(text -> {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no SHA-1", e);
            }
        });
    }
}
