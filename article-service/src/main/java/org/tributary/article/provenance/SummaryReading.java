package org.tributary.article.provenance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.wikitext.Titles;
import org.tributary.event.wiki.Wiki;

/** Finds in the comment of a revision which page its text was taken from, or to which other page text was taken. */
public final class SummaryReading {
    private static final int CHARACTERS_MAX = 1_000;
    private static final int COLUMNS = 4;
    private static final String EVERYWHERE = "en";
    private static final Pattern SECTION = Pattern.compile("/\\*.*?\\*/");

    /** A translation or import without the name of another wiki is most often meant for something else. */
    private static final int WITHOUT_WIKI_PERCENT = 50;

    private final List<Phrase> phrases;

    private SummaryReading(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /**
     * Reads the table of phrases.
     *
     * @param more a file with further phrases, in the form of the built-in table
     * @throws IllegalArgumentException naming file and line, if a row cannot be used
     */
    public static SummaryReading of(Optional<Path> more) {
        return new SummaryReading(Table.read("summaries.tsv", COLUMNS, more).stream()
                .map(Phrase::of)
                .toList());
    }

    /** What a comment on a wiki says, by the phrases of the wiki's language and those of English. */
    public List<Finding> read(@Nullable String comment, Wiki wiki) {
        if (comment == null || (comment.indexOf('[') < 0 && comment.indexOf('/') < 0)) {
            return List.of();
        }
        String said = comment.length() > CHARACTERS_MAX ? comment.substring(0, CHARACTERS_MAX) : comment;
        LinkReading.Read read =
                new LinkReading(new Titles(wiki)).read(SECTION.matcher(said).replaceAll(" "));
        if (read.pages().stream().allMatch(Optional::isEmpty)) {
            return List.of();
        }
        String text = read.text().strip();
        List<Phrase> own = spoken(wiki.language());
        boolean isNothing = own.stream().anyMatch(phrase -> phrase.kind() == null && phrase.isIn(text));
        return isNothing ? List.of() : found(own, text, read.pages());
    }

    private List<Phrase> spoken(String language) {
        String main = language.split("-", 2)[0];
        boolean isKnown = phrases.stream().anyMatch(phrase -> phrase.language().equals(main));
        return phrases.stream()
                .filter(phrase -> !isKnown
                        || phrase.language().equals(main)
                        || phrase.language().equals(EVERYWHERE))
                .toList();
    }

    private static List<Finding> found(List<Phrase> phrases, String text, List<Optional<NamedPage>> pages) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Phrase phrase : phrases) {
            ProvenanceKind kind = phrase.kind();
            if (kind == null) {
                continue;
            }
            for (Phrase.Match match : phrase.in(text)) {
                Integer main = match.source() == null ? match.copy() : match.source();
                NamedPage source = page(pages, match.source());
                NamedPage copy = page(pages, match.copy());
                boolean isNamed = (match.source() == null || source != null) && (match.copy() == null || copy != null);
                if (main != null && isNamed && taken.add(main)) {
                    findings.add(finding(kind, phrase.confidencePercent(), source, copy));
                }
            }
        }
        return findings;
    }

    private static Finding finding(
            ProvenanceKind kind, int confidencePercent, @Nullable NamedPage source, @Nullable NamedPage copy) {
        boolean isFromElsewhere = kind == ProvenanceKind.TRANSLATION || kind == ProvenanceKind.IMPORT;
        boolean isHere = source != null && source.isHere();
        int percent = isFromElsewhere && isHere ? Math.min(confidencePercent, WITHOUT_WIKI_PERCENT) : confidencePercent;
        return new Finding(kind, EvidenceKind.SUMMARY, source, copy, percent);
    }

    private static @Nullable NamedPage page(List<Optional<NamedPage>> pages, @Nullable Integer place) {
        return place == null || place >= pages.size() ? null : pages.get(place).orElse(null);
    }
}
