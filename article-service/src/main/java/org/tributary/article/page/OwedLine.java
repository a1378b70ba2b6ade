package org.tributary.article.page;

import java.util.List;
import java.util.Objects;
import org.tributary.article.attribution.CreditedSource;
import org.tributary.article.attribution.CreditedSource.Terms;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.Licence;

/**
 * What the box under a text says of a page that text was taken from.
 *
 * @param way the title of the source that took text from it; empty where the text itself was taken from it
 * @param others how many more wrote it; empty where all are named or nobody is known
 * @param terms what is to be said of its licence; empty where it is that of the text
 * @param furtherHref where pages are found that are not told; empty where all are told
 */
record OwedLine(
        boolean isTranslation,
        String title,
        String way,
        String href,
        String wiki,
        List<String> names,
        String others,
        String historyHref,
        String terms,
        String licenceHref,
        String furtherHref) {

    static OwedLine of(CreditedSource source) {
        List<String> names = source.contributors().stream()
                .map(Contributor::userText)
                .filter(Objects::nonNull)
                .limit(Credits.NAMES_MAX)
                .toList();
        long others = source.contributorsTotal() - names.size();
        return new OwedLine(
                source.isTranslation(),
                source.title(),
                source.way() == null ? "" : source.way().title(),
                Shown.address(source.revisionUrl() == null ? source.url() : source.revisionUrl()),
                source.wikiName(),
                names,
                others <= 0 ? "" : Shown.count(others, "other"),
                Shown.address(source.historyUrl()),
                terms(source),
                source.terms() == Terms.SAME
                        ? ""
                        : Shown.address(source.licence().url()),
                Shown.address(source.furtherUrl()));
    }

    private static String terms(CreditedSource source) {
        Licence licence = source.licence();
        return switch (source.terms()) {
            case SAME -> "";
            case OTHER -> "Its licence: " + licence.name() + ".";
            case UNKNOWN -> "Its licence is not known.";
            case APART -> "Its licence, " + licence.name() + ", does not combine with that of this text.";
        };
    }
}
