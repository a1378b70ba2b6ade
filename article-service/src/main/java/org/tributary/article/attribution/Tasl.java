package org.tributary.article.attribution;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Attribution;

/**
 * Title, author, source, licence: the fields that reusers are taught to give.
 *
 * @param author the names known, most edits first; empty where none is
 * @param sourceRevision the exact revision
 * @param revisionId its number; null where there is none
 * @param sha1 of its text
 * @param changes what was changed, in the language of the attribution
 * @param warranty the disclaimer
 * @param warnings what a reuser has to look out for
 * @param sources other pages that text of it was taken from
 */
public record Tasl(
        String title,
        String titleUrl,
        String author,
        String authorUrl,
        long authorsTotal,
        String source,
        String sourceName,
        String sourceRevision,
        @Nullable Long revisionId,
        @Nullable String sha1,
        String licence,
        String licenceName,
        @Nullable String licenceUrl,
        String changes,
        String warranty,
        List<String> notices,
        List<String> warnings,
        List<Source> sources,
        String language) {

    /**
     * A page that text was taken from.
     *
     * @param relation {@code taken} or {@code translated}
     * @param titleUrl null where it is not known, as is {@code authorUrl}
     * @param authorsTotal 0 where they are not known
     * @param sourceRevision the revision that was taken; null where it is not known which
     * @param terms {@code same} as those of the text, {@code other}, {@code unknown}, or {@code apart} where they do not
     *     allow this use
     * @param byWayOf the title of the source that took text from it; null where the text itself was taken from it
     * @param furtherUrl where further pages are found that are not told; null where all are told
     */
    public record Source(
            String relation,
            String title,
            @Nullable String titleUrl,
            String author,
            @Nullable String authorUrl,
            long authorsTotal,
            String sourceName,
            @Nullable String sourceRevision,
            String licence,
            String licenceName,
            @Nullable String licenceUrl,
            String terms,
            @Nullable String byWayOf,
            @Nullable String furtherUrl) {
        static Source of(CreditedSource source) {
            return new Source(
                    source.isTranslation() ? "translated" : "taken",
                    source.title(),
                    source.url(),
                    String.join(", ", Wording.names(source.contributors())),
                    source.historyUrl(),
                    source.contributorsTotal(),
                    source.wikiName(),
                    source.revisionUrl(),
                    source.licence().spdx(),
                    source.licence().name(),
                    source.licence().url(),
                    source.terms().name().toLowerCase(Locale.ROOT),
                    source.wayTitle(),
                    source.furtherUrl());
        }
    }

    static Tasl of(AttributedRevision attributed) {
        Attribution source = attributed.source();
        AttributedRevision.Shown shown = attributed.revision();
        return new Tasl(
                source.title(),
                source.sourceUrl(),
                String.join(", ", Wording.names(source.contributors())),
                source.historyUrl(),
                source.contributorsTotal(),
                source.sourceUrl(),
                attributed.wikiName(),
                source.revisionUrl(),
                shown == null ? null : shown.id().value(),
                shown == null ? null : shown.sha1(),
                source.licence().spdx(),
                source.licence().name(),
                source.licence().url(),
                attributed.changed(),
                attributed.phrases().say("warranty"),
                source.notices(),
                attributed.warnings(),
                attributed.sources().stream().map(Source::of).toList(),
                attributed.phrases().language());
    }
}
