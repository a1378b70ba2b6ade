package org.tributary.article.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.reading.provenance.ProvenanceLink;
import org.tributary.article.reading.provenance.SourcePage;
import org.tributary.event.article.Contributor;
import org.tributary.event.identity.PageTitle;

/** One source of an article, as people read it. */
record SourceLine(
        String id,
        String kind,
        String state,
        boolean isDecided,
        boolean isRejected,
        int confidencePercent,
        String title,
        String where,
        String href,
        String historyHref,
        String authors,
        List<String> evidence,
        List<String> decisions) {

    static SourceLine of(ProvenanceLink link) {
        SourcePage source = link.source();
        String href = source.key()
                .map(key -> ReadingPath.article(key.wikiId(), new PageTitle(source.title())))
                .orElseGet(() -> Shown.address(source.url()));
        return new SourceLine(
                link.id(),
                word(link.kind()),
                word(link.state()),
                link.state() != ProvenanceLink.State.FOUND,
                link.state() == ProvenanceLink.State.REJECTED,
                link.confidencePercent(),
                source.title().replace('_', ' '),
                Objects.requireNonNullElse(source.wikiId(), Objects.requireNonNullElse(source.prefix(), "")),
                href,
                Shown.address(source.historyUrl()),
                authors(source),
                link.evidence().stream().map(SourceLine::said).distinct().toList(),
                link.decisions().stream()
                        .map(decision -> word(decision.action()) + " by " + decision.decidedBy() + ", "
                                + Shown.date(decision.decidedDt())
                                + (decision.note() == null ? "" : ": " + decision.note()))
                        .toList());
    }

    private static String authors(SourcePage source) {
        List<String> names = source.contributors().stream()
                .map(Contributor::userText)
                .filter(Objects::nonNull)
                .toList();
        long others = source.contributorsTotal() - names.size();
        String unnamed = others <= 0 ? "" : Shown.count(others, names.isEmpty() ? "contributor" : "other");
        return String.join(", ", names) + (names.isEmpty() || unnamed.isEmpty() ? "" : " and ") + unnamed;
    }

    private static String said(ProvenanceLink.Evidence evidence) {
        return switch (evidence.kind()) {
            case SUMMARY -> "the comment of revision " + evidence.revId() + " says so";
            case IMPORT_MARK -> "revision " + evidence.revId() + " has the name of an editor there";
            case TEMPLATE -> "a template says so in revision " + evidence.revId();
            case TEXT ->
                Shown.count(Objects.requireNonNullElse(evidence.words(), 0), "word") + " of revision "
                        + evidence.revId() + " stood there before";
        };
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
