package org.tributary.article.resolve;

import java.util.Optional;
import org.tributary.article.attribution.Phrases;
import org.tributary.frame.Problem;

/**
 * How somebody wants an attribution.
 *
 * @param language in which it is wanted, BCP 47; empty for that of the article
 * @param changes what they changed, in their words
 */
public record AttributionWish(Length length, Optional<String> language, String changes) {
    private static final int CHANGES_CHARACTERS_MAX = 1_000;

    /** How many are named. */
    public enum Length {
        /** Nobody: they are counted, and their history is linked. */
        SHORT,
        /** Those with the most edits. */
        USUAL,
        /** All. */
        FULL
    }

    public static AttributionWish of(Optional<String> length, Optional<String> language, Optional<String> changes) {
        if (changes.orElse("").length() > CHANGES_CHARACTERS_MAX) {
            throw Problem.badParameter("changes", "at most " + CHANGES_CHARACTERS_MAX + " characters are taken");
        }
        language.filter(wanted -> !wanted.matches("[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*"))
                .ifPresent(wanted -> {
                    throw Problem.badParameter("language", "a code such as de or pt-BR is wanted");
                });
        return new AttributionWish(
                switch (length.orElse("usual")) {
                    case "usual" -> Length.USUAL;
                    case "short" -> Length.SHORT;
                    case "full" -> Length.FULL;
                    default -> throw Problem.badParameter("length", "short, usual or full is wanted");
                },
                language,
                changes.orElse("").strip());
    }

    Phrases phrases(String languageOfText) {
        return Phrases.of(language.orElse(languageOfText));
    }
}
