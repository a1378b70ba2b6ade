package org.tributary.article.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Licence;

/** Writes attributions as plain text, every address spelled out. */
public final class PlainText {
    private PlainText() {}

    /**
     * One paragraph, as it goes along with events and answers.
     *
     * @param revision the number of the revision shown; null where there is none
     */
    public static String paragraph(
            Phrases phrases,
            String wikiName,
            Attribution attribution,
            boolean isEarlierUnknown,
            @Nullable String revision) {
        String named = revision == null ? "" : phrases.say("revision", Map.of("id", revision));
        List<String> sentences = new ArrayList<>();
        sentences.add(first(phrases, wikiName, attribution, isEarlierUnknown, named));
        sentences.add(phrases.say("unchanged"));
        sentences.add(phrases.say("warranty"));
        sentences.addAll(attribution.notices());
        return String.join(phrases.say("gap"), sentences);
    }

    /** The same with all that is known of the revision, in lines. */
    static String of(AttributedRevision attributed) {
        Phrases phrases = attributed.phrases();
        AttributedRevision.Shown shown = attributed.revision();
        String named = shown == null
                ? ""
                : phrases.say("revisionOf", Map.of("id", shown.id().toString(), "date", phrases.date(shown.dt())));
        List<String> lines = new ArrayList<>();
        lines.add(first(phrases, attributed.wikiName(), attributed.source(), attributed.isEarlierUnknown(), named));
        attributed.sources().forEach(source -> lines.add(SourceWording.plain(phrases, source)));
        lines.add(attributed.changed());
        lines.add(phrases.say("warranty"));
        if (shown != null && shown.sha1() != null) {
            lines.add(phrases.say("proof", Map.of("hash", shown.sha1())));
        }
        lines.addAll(attributed.source().notices());
        lines.addAll(attributed.warnings());
        return String.join("\n", lines) + "\n";
    }

    private static String first(
            Phrases phrases, String wikiName, Attribution attribution, boolean isEarlierUnknown, String revision) {
        Licence licence = attribution.licence();
        return Wording.paragraph(
                phrases,
                Wording.credit(
                        phrases, attribution.title(), attribution.contributorsTotal(), attribution.contributors()),
                isEarlierUnknown,
                phrases.isolated(wikiName) + phrases.say("separator") + attribution.sourceUrl(),
                phrases.say("everyEdit") + ": " + attribution.historyUrl(),
                revision.isEmpty() ? "" : revision + " (" + attribution.revisionUrl() + ")",
                Wording.terms(
                        phrases, licence, licence.name() + (licence.url() == null ? "" : " (" + licence.url() + ")")));
    }
}
