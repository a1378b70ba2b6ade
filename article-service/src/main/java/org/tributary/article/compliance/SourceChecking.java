package org.tributary.article.compliance;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tributary.article.attribution.CreditedSource;
import org.tributary.article.compliance.Finding.State;
import org.tributary.article.compliance.Finding.Subject;
import org.tributary.event.article.Contributor;

/** Looks whether a page credits the other pages that its text was taken from. */
final class SourceChecking {
    private SourceChecking() {}

    static Finding of(ReuserPage page, List<CreditedSource> sources) {
        if (sources.isEmpty()) {
            return new Finding(Subject.SOURCES, State.OK, "It is not known that text was taken from any other page.");
        }
        List<CreditedSource> missing =
                sources.stream().filter(source -> !isCredited(page, source)).toList();
        if (missing.isEmpty()) {
            return new Finding(Subject.SOURCES, State.OK, "The other pages that text was taken from are credited.");
        }
        CreditedSource first = missing.getFirst();
        String where = first.historyUrl() == null ? first.url() : first.historyUrl();
        return new Finding(
                Subject.SOURCES,
                State.MISSING,
                "Credit “" + first.title() + "” (" + first.wikiName() + "), which text was taken from"
                        + (where == null ? "" : ": " + where)
                        + (missing.size() == 1 ? "." : ", and " + (missing.size() - 1) + " more."));
    }

    /** By a link to it, or by its title and those who wrote it; where neither is known, its title is all there is. */
    private static boolean isCredited(ReuserPage page, CreditedSource source) {
        boolean isLinked = Stream.of(source.url(), source.revisionUrl(), source.historyUrl())
                .filter(Objects::nonNull)
                .anyMatch(page::leadsTo);
        return isLinked
                || (page.says(source.title())
                        && source.contributors().stream()
                                .map(Contributor::userText)
                                .filter(Objects::nonNull)
                                .allMatch(page::says)
                        && (source.url() == null || !source.contributors().isEmpty()));
    }
}
