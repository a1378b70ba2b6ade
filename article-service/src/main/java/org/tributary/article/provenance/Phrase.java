package org.tributary.article.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One way in which comments say where a text comes from.
 *
 * @param kind null for a phrase after which a comment says nothing
 * @param roles of the groups of the pattern, one letter each: {@code s} the source, {@code c} the copy
 */
record Phrase(String language, @Nullable ProvenanceKind kind, int confidencePercent, Pattern pattern, String roles) {
    private static final String LINKS = LinkReading.FIRST + "-" + LinkReading.LAST;
    private static final String GAP = "[^.;!?" + LINKS + "]{0,40}?";
    private static final Pattern AND = Pattern.compile(
            "\\G ?(?:,|&|\\+|;|/|、|,|and|und|et|y|e|i|och|og|ja|és|și|και|и|та|і|ו|و|と|和|及)? ?([" + LINKS + "])");
    private static final String NOT = "not";

    /** What a phrase found: places of links among those of the comment. */
    record Match(@Nullable Integer source, @Nullable Integer copy) {}

    static Phrase of(Table.Row row) {
        List<String> cells = row.cells();
        boolean isNot = cells.get(1).equals(NOT);
        StringBuilder roles = new StringBuilder();
        String regex = cells.get(3).replace("§¤]", LINKS + "]").replace("…", GAP);
        StringBuilder written = new StringBuilder();
        for (int at = 0; at < regex.length(); at++) {
            char each = regex.charAt(at);
            switch (each) {
                case '§' -> roles.append('s');
                case '¤' -> roles.append('c');
                default -> {}
            }
            written.append(each == '§' || each == '¤' ? "([" + LINKS + "])" : String.valueOf(each));
        }
        try {
            Pattern pattern = Pattern.compile(
                    written.toString(),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
            if (pattern.matcher("").groupCount() != roles.length()) {
                throw row.wrong("only (?:…) groups are allowed in a phrase", null);
            }
            return new Phrase(
                    cells.get(0), isNot ? null : row.kind(1), isNot ? 0 : row.percent(2), pattern, roles.toString());
        } catch (PatternSyntaxException e) {
            throw row.wrong("the phrase is no regular expression: " + e.getDescription(), e);
        }
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    List<Match> in(String text) {
        List<Match> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Match match = new Match(
                    place(matcher, 's').orElse(null), place(matcher, 'c').orElse(null));
            matches.add(match);
            for (int more : further(text, matcher.end())) {
                matches.add(
                        match.copy() == null
                                ? new Match(more, null)
                                : match.source() == null ? new Match(null, more) : match);
            }
        }
        return matches;
    }

    private Optional<Integer> place(Matcher matcher, char role) {
        for (int group = 1; group <= roles.length(); group++) {
            if (roles.charAt(group - 1) == role && matcher.group(group) != null) {
                return Optional.of(matcher.group(group).charAt(0) - LinkReading.FIRST);
            }
        }
        return Optional.empty();
    }

    /** Links that only follow with an "and" between. */
    private static List<Integer> further(String text, int from) {
        List<Integer> more = new ArrayList<>();
        boolean isAfterLink =
                from > 0 && text.charAt(from - 1) >= LinkReading.FIRST && text.charAt(from - 1) <= LinkReading.LAST;
        if (isAfterLink) {
            Matcher next = AND.matcher(text);
            int at = from;
            while (next.find(at)) {
                more.add(next.group(1).charAt(0) - LinkReading.FIRST);
                at = next.end();
            }
        }
        return more;
    }
}
