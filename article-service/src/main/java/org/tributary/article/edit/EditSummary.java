package org.tributary.article.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the comment of an edit names, whatever its language: pages by links, numbers, and words. What marks a section does
 * not count.
 *
 * @param plain what is left without links
 * @param numbers in the order of the comment; parts of addresses, dates, times and fractions are none
 */
record EditSummary(String plain, List<SummaryLink> links, List<Numeral> numbers) {
    private static final Pattern SECTION = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** A comment that was too long for the wiki may end within a link. */
    private static final String LINK = "\\[\\[(?<target>[^\\[\\]|]+)(?:\\|(?<label>[^\\[\\]]*))?(?:]]|$)";

    private static final String ADDRESS =
            "\\d{1,3}(?:\\.(?:\\d{1,3}|x{1,3})){3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}";
    private static final String NUMBER = "(?<!\\d|\\d[.,:/'–-])(?<number>\\d{1,18})(?![.,:/'–-]?\\d)";
    private static final Pattern NAMED = Pattern.compile(LINK + "|" + ADDRESS + "|" + NUMBER);

    /**
     * A number in a comment.
     *
     * @param link the one that is made of it; null where it is in the text
     */
    record Numeral(long value, @Nullable SummaryLink link) {}

    EditSummary {
        links = List.copyOf(links);
        numbers = List.copyOf(numbers);
    }

    static EditSummary of(@Nullable String comment) {
        if (comment == null) {
            return new EditSummary("", List.of(), List.of());
        }
        List<SummaryLink> links = new ArrayList<>();
        List<Numeral> numbers = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher named = NAMED.matcher(SECTION.matcher(comment).replaceAll(" "));
        while (named.find()) {
            String target = named.group("target");
            String number = named.group("number");
            if (target != null) {
                named.appendReplacement(plain, " ");
                SummaryLink link = SummaryLink.of(target, named.group("label"));
                links.add(link);
                link.number().ifPresent(value -> numbers.add(new Numeral(value, link)));
            } else if (number != null) {
                numbers.add(new Numeral(Long.parseLong(number), null));
            }
        }
        return new EditSummary(SummaryLink.spaced(named.appendTail(plain).toString()), links, numbers);
    }

    /** Whether it links to what an editor has contributed. */
    boolean linksContributions(String editor) {
        return links.stream().anyMatch(link -> link.isOfContributions(editor));
    }

    /** Whether it names an editor: in a link, or in its text as a whole word. */
    boolean names(String editor) {
        return links.stream().anyMatch(link -> link.names(editor)) || says(SummaryLink.spaced(editor));
    }

    /** Whether it links to the contributions of somebody of whom something is true. */
    boolean linksContributions(Predicate<String> isSo) {
        return links.stream().anyMatch(link -> link.contributor().filter(isSo).isPresent());
    }

    /** Whether it links to the page of a user under the user's name. */
    boolean linksUser(String name) {
        return links.stream().anyMatch(link -> link.user().filter(name::equals).isPresent());
    }

    /** Whether it links so to a user besides one it names, of whom something is true. */
    boolean linksUserBeside(String named, Predicate<String> isSo) {
        return links.stream()
                .filter(link -> link.user().filter(isSo).isPresent())
                .anyMatch(link -> link.isAmongUsers(named, links));
    }

    private boolean says(String name) {
        for (int at = plain.indexOf(name); at >= 0 && !name.isEmpty(); at = plain.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean isWhole = (at == 0 || !isOneWord(plain.codePointBefore(at), name.codePointAt(0)))
                    && (end == plain.length()
                            || !isOneWord(plain.codePointAt(end), name.codePointBefore(name.length())));
            if (isWhole) {
                return true;
            }
        }
        return false;
    }

    /** In scripts without spaces names stand right beside words, and endings of other scripts are put to a name. */
    private static boolean isOneWord(int one, int other) {
        boolean areLetters = Character.isLetterOrDigit(one) && Character.isLetterOrDigit(other);
        Character.UnicodeScript script = Character.UnicodeScript.of(one);
        boolean isSpaced = !Character.isIdeographic(one)
                && script != Character.UnicodeScript.HIRAGANA
                && script != Character.UnicodeScript.KATAKANA;
        boolean isOneScript = script == Character.UnicodeScript.of(other)
                || (Character.isDigit(one) && Character.isLetterOrDigit(other))
                || Character.isDigit(other);
        return areLetters && isSpaced && isOneScript;
    }
}
