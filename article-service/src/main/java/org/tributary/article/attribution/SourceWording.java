package org.tributary.article.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tributary.event.article.Licence;

/** Puts into words from which pages text was taken, with everything in them ready to be put there. */
final class SourceWording {
    private SourceWording() {}

    /**
     * What is said of a source, and how.
     *
     * @param credit the page and those who wrote it
     * @param history what leads to every edit; empty where nothing does
     * @param source name and address of its wiki
     * @param revision what names the revision that was taken; empty where none is known
     * @param licence name and address of its licence
     * @param way what names the page by way of which text came; empty where it came without one
     * @param further what leads to pages that are not told; empty where all are told
     */
    record Parts(
            String credit,
            String history,
            String source,
            String revision,
            String licence,
            String way,
            String further) {}

    /** One or more sentences about a source. */
    static String sentences(Phrases phrases, CreditedSource source, Parts parts) {
        List<String> sentences = new ArrayList<>();
        String earlier = source.isEarlierUnknown() ? phrases.say("earlier") : "";
        String page = page(phrases, parts, earlier);
        String relation = source.isTranslation() ? "translated" : "taken";
        sentences.add(
                parts.way().isEmpty()
                        ? phrases.say(relation, Map.of("page", page))
                        : phrases.say(relation + "By", Map.of("way", parts.way(), "page", page)));
        if (source.terms() == CreditedSource.Terms.UNKNOWN) {
            sentences.add(phrases.say("sourceUnknown"));
        } else if (source.terms() != CreditedSource.Terms.SAME) {
            sentences.add(phrases.say("sourceLicensed", Map.of("licence", parts.licence())));
        }
        if (source.terms() == CreditedSource.Terms.APART) {
            sentences.add(phrases.say("sourceApart"));
        }
        if (!parts.further().isEmpty()) {
            sentences.add(phrases.say("further", Map.of("history", parts.further())));
        }
        return String.join(phrases.say("gap"), sentences);
    }

    private static String page(Phrases phrases, Parts parts, String earlier) {
        if (parts.history().isEmpty()) {
            return phrases.say("bare", Map.of("credit", parts.credit(), "source", parts.source()));
        }
        return phrases.say(
                parts.revision().isEmpty() ? "wholeWithoutRevision" : "whole",
                Map.of(
                        "credit", parts.credit(),
                        "earlier", earlier,
                        "history", parts.history(),
                        "source", parts.source(),
                        "revision", parts.revision()));
    }

    /** The same as plain text, every address spelled out. */
    static String plain(Phrases phrases, CreditedSource source) {
        String history = source.historyUrl();
        Licence licence = source.licence();
        return sentences(
                phrases,
                source,
                new Parts(
                        Wording.credit(phrases, source.title(), source.contributorsTotal(), source.contributors()),
                        history == null ? "" : phrases.say("everyEdit") + ": " + history,
                        phrases.isolated(source.wikiName())
                                + (source.url() == null ? "" : phrases.say("separator") + source.url()),
                        revision(phrases, source),
                        licence.name() + (licence.url() == null ? "" : " (" + licence.url() + ")"),
                        source.way() == null
                                ? ""
                                : phrases.isolated(source.way().title()),
                        source.furtherUrl() == null ? "" : phrases.say("everyEdit") + ": " + source.furtherUrl()));
    }

    private static String revision(Phrases phrases, CreditedSource source) {
        return source.revision() == null || source.revisionUrl() == null
                ? ""
                : named(phrases, source) + " (" + source.revisionUrl() + ")";
    }

    /** What names the revision that was taken. */
    static String named(Phrases phrases, CreditedSource source) {
        return phrases.say(
                "revision",
                Map.of("id", Objects.requireNonNull(source.revision()).toString()));
    }
}
