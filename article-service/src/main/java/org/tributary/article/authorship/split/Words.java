package org.tributary.article.authorship.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts a sentence into tokens: words, and each sign and each character of a script without spaces by itself. */
public final class Words {
    /** Stands for a bar while the reference cuts, so that a text that holds it gets a bar there. */
    private static final String BAR_IN_DISGUISE = "\u00e6\u00e6\u00e6\u00e6";

    private static final String BAR = "|";
    private static final String COMMENT_START = "<!--";
    private static final String COMMENT_END = "-->";
    private static final String DOUBLED = "[]{}";

    private static final String SIGNS =
            "|.,;:?!-_/\\()[]{}*#@&=+%~$^<>\"'\u00b4`\u00b8\u02db\u2019\u00a4\u20b3\u0e3f\u20b5"
                    + "\u00a2\u20a1\u20a2\u20ab\u20af\u058f\u20a0\u20ac\u0192\u20a3\u20b2\u20b4\u20ad\u20ba\u20be\u2133\u20a5\u20a6"
                    + "\u20a7\u20b1\u20b0\u00a3\u17db\u20bd\u20b9\u20a8\u20aa\u09f3\u20b8\u20ae\u20a9\u00a5\u00a7\u2016\u00a6\u27e8"
                    + "\u27e9\u2013\u2014\u00af\u00bb\u00ab\u201d\u00f7\u00d7\u2032\u2033\u2034\u00a1\u00bf\u00a9\u2117\u00ae\u2120"
                    + "\u2122";

    /** First and last character of each range whose characters stand alone: CJK, kana, full-width forms, and others. */
    private static final int[][] ALONE = {
        {0x2e80, 0x9fff},
        {0xf900, 0xfaff},
        {0xfe00, 0xfe1f},
        {0xfe30, 0xfe6f},
        {0xff00, 0xffef},
        {0x16fe0, 0x1b2ff},
        {0x1f000, 0x1f2ff},
        {0x20000, 0x3347f},
        {0xe0100, 0xe01ef}
    };

    private static final BitSet SINGLE = single();

    private Words() {}

    /** The tokens of a sentence, none of them empty. */
    public static List<String> of(String sentence) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < sentence.length()) {
            int end = end(sentence, at);
            char first = sentence.charAt(at);
            if (first != ' ' && first != '\n') {
                String token = sentence.substring(at, end);
                tokens.add(token.equals(BAR_IN_DISGUISE) ? BAR : token);
            }
            at = end;
        }
        return tokens;
    }

    /** Where the token ends that starts there. */
    private static int end(String text, int start) {
        int c = text.codePointAt(start);
        if (!isWordPart(c)) {
            return start + lengthOfSign(text, start, c);
        }
        int end = start;
        do {
            end += Character.charCount(c);
            c = end < text.length() ? text.codePointAt(end) : ' ';
        } while (isWordPart(c));
        return end;
    }

    private static boolean isWordPart(int c) {
        return c != ' ' && c != '\n' && !SINGLE.get(c);
    }

    private static int lengthOfSign(String text, int start, int c) {
        if (c == '<' && text.startsWith(COMMENT_START, start)) {
            return COMMENT_START.length();
        }
        if (c == '-' && text.startsWith(COMMENT_END, start)) {
            return COMMENT_END.length();
        }
        boolean isDoubled = DOUBLED.indexOf(c) >= 0 && start + 1 < text.length() && text.charAt(start + 1) == c;
        return isDoubled ? 2 : Character.charCount(c);
    }

    private static BitSet single() {
        BitSet single = new BitSet();
        SIGNS.chars().forEach(single::set);
        for (int[] range : ALONE) {
            single.set(range[0], range[1] + 1);
        }
        return single;
    }
}
