package org.tributary.article.attribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Attribution;
import org.tributary.event.identity.RevisionId;

/**
 * An attribution, and what is known of the revision that it goes with.
 *
 * @param source what the attribution says
 * @param wikiName of the source wiki
 * @param wikiUrl where people read that wiki
 * @param textLanguage of the text that is credited, BCP 47
 * @param phrases the sentences to say it in
 * @param revision the revision shown; null where there is none
 * @param isEarlierUnknown whether others may have edited it before the wiki was followed
 * @param changes what a reuser changed, in their words; empty where the wording is as it was
 * @param warnings what a reuser has to look out for
 * @param sources other pages that text of it was taken from
 */
public record AttributedRevision(
        Attribution source,
        String wikiName,
        String wikiUrl,
        String textLanguage,
        Phrases phrases,
        @Nullable Shown revision,
        boolean isEarlierUnknown,
        String changes,
        List<String> warnings,
        List<CreditedSource> sources) {

    public AttributedRevision {
        sources = List.copyOf(sources);
        warnings = List.copyOf(warnings);
    }

    /**
     * The revision shown.
     *
     * @param sha1 of its text, 40 hexadecimal digits; null where the text is not held
     */
    public record Shown(RevisionId id, Instant dt, @Nullable String sha1) {}

    /** One whose text was written where it stands, as far as is known. */
    public AttributedRevision(
            Attribution source,
            String wikiName,
            String wikiUrl,
            String textLanguage,
            Phrases phrases,
            @Nullable Shown revision,
            boolean isEarlierUnknown,
            String changes,
            List<String> warnings) {
        this(
                source,
                wikiName,
                wikiUrl,
                textLanguage,
                phrases,
                revision,
                isEarlierUnknown,
                changes,
                warnings,
                List.of());
    }

    /** The sentence about changes. */
    String changed() {
        return changes.isEmpty() ? phrases.say("unchanged") : phrases.say("changed", Map.of("changes", changes));
    }
}
