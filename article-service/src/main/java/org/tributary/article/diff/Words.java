package org.tributary.article.diff;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into words, spaces and marks; scripts written without spaces are cut by character. */
final class Words {
    private Words() {}

    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int kind = 0;
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            int next = kind(codePoint);
            if (at > start && (next != kind || kind == 0)) {
                words.add(line.substring(start, at));
                start = at;
            }
            kind = next;
            at += Character.charCount(codePoint);
        }
        if (start < line.length()) {
            words.add(line.substring(start));
        }
        return words;
    }

    private static int kind(int codePoint) {
        if (Character.isIdeographic(codePoint)
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.KATAKANA
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.THAI) {
            return 0;
        }
        if (Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return 1;
        }
        return Character.isWhitespace(codePoint) ? 2 : 0;
    }
}
