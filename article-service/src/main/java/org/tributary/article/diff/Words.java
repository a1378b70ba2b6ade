package org.tributary.article.diff;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line into words, spaces and marks by the rules of Unicode. Scripts written without spaces are cut by the
 * dictionaries of ICU; what is read as one character is never cut.
 */
final class Words {
    private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);

    List<String> of(String line) {
        List<String> words = new ArrayList<>();
        breaks.setText(line);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(line.substring(start, end));
            start = end;
        }
        return words;
    }

    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Whether two lines say the same once every space is taken out. */
    static boolean differOnlyInSpace(String from, String to) {
        return withoutSpace(from).equals(withoutSpace(to));
    }

    private static String withoutSpace(String line) {
        StringBuilder rest = new StringBuilder(line.length());
        line.codePoints().filter(codePoint -> !isSpace(codePoint)).forEach(rest::appendCodePoint);
        return rest.toString();
    }
}
