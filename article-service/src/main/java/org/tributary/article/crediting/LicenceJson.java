package org.tributary.article.crediting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.article.attribution.CreditedSource;
import org.tributary.article.licence.WholeLicence;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reuse.Terms;
import org.tributary.event.article.Licence;

/**
 * The licence of a revision's text.
 *
 * @param licence under which all of it may be had; of several that do not combine, all, joined by {@code AND}
 * @param ofRevision what its own editor agreed to
 * @param parts the licences of the revisions it is made of
 * @param basis which those are: {@code surviving_text}, the ones that words of it come from, or {@code all_revisions} up to
 *     it, as long as that is not known
 * @param sources other pages that text of it was taken from
 */
record LicenceJson(
        long revId,
        Licence licence,
        Licence ofRevision,
        List<Licence> parts,
        String basis,
        List<SourceJson> sources,
        List<WarningJson> warnings) {

    /**
     * A page that text was taken from, and its licence.
     *
     * @param terms {@code same} as that of the whole, {@code other}, {@code unknown}, or {@code apart} where it does not
     *     allow this use
     * @param byWayOf the title of the source that took text from it; null where the text itself was taken from it
     * @param furtherUrl where further pages are found that are not told; null where all are told
     */
    record SourceJson(
            String title,
            String wikiName,
            @Nullable String url,
            Licence licence,
            String terms,
            @Nullable String byWayOf,
            @Nullable String furtherUrl) {
        static SourceJson of(CreditedSource source) {
            return new SourceJson(
                    source.title(),
                    source.wikiName(),
                    source.url(),
                    source.licence(),
                    source.terms().name().toLowerCase(Locale.ROOT),
                    source.wayTitle(),
                    source.furtherUrl());
        }
    }

    /** What to look out for. */
    record WarningJson(String kind, String detail) {
        static WarningJson of(WholeLicence.Warning warning) {
            return new WarningJson(warning.kind().name().toLowerCase(Locale.ROOT), warning.detail());
        }

        /** What a source has to be looked out for; empty where its licence lets its text in. */
        static Optional<WarningJson> of(CreditedSource source) {
            String page = "Some of this text was taken from “" + source.title() + "” (" + source.wikiName() + ")";
            return switch (source.terms()) {
                case SAME, OTHER -> Optional.empty();
                case UNKNOWN ->
                    Optional.of(new WarningJson("source_licence_unknown", page + ", whose licence is not known."));
                case APART ->
                    Optional.of(new WarningJson(
                            "source_does_not_combine",
                            page + ", which stands under " + source.licence().spdx()
                                    + ": that does not let it become part of this text."));
            };
        }
    }

    static LicenceJson of(RevisionView shown, Terms terms, List<CreditedSource> sources) {
        WholeLicence whole = terms.licence();
        return new LicenceJson(
                shown.revision().revId().value(),
                whole.licence(),
                shown.licence(),
                whole.parts(),
                terms.basis().name().toLowerCase(Locale.ROOT),
                sources.stream().map(SourceJson::of).toList(),
                Stream.concat(
                                whole.warnings().stream().map(WarningJson::of),
                                sources.stream().flatMap(source -> WarningJson.of(source).stream()))
                        .toList());
    }
}
