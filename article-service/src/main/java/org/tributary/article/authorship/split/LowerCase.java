package org.tributary.article.authorship.split;

import java.util.Locale;

/**
 * Lower case as Python 3.9 has it. It knows Unicode 13, so later capitals stay as they are; and a sigma is the last of
 * its word only if no letter follows behind a colon or another mark that case does not mind.
 */
final class LowerCase {
    private static final char SIGMA = '\u03a3';
    private static final char SMALL_SIGMA = '\u03c3';
    private static final char FINAL_SIGMA = '\u03c2';
    private static final int DOTTED_I = 0x130;

    /** Marks that case does not mind though their category does not say so. */
    private static final String WITHIN_WORDS =
            "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

    /** Capitals of the basic plane that Unicode 13 did not know. */
    private static final String LATER = "\u1c89\u2c2f\ua7c0\ua7cb\ua7cc\ua7d0\ua7d6\ua7d8\ua7da\ua7dc";

    private static final int VITHKUQI = 0x10570;
    private static final int VITHKUQI_END = 0x10596;
    private static final int GARAY = 0x10d50;
    private static final int GARAY_END = 0x10d66;

    private LowerCase() {}

    static String of(String text) {
        return isPlain(text) ? text.toLowerCase(Locale.ROOT) : careful(text);
    }

    /** Whether Java does the same as Python. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= SIGMA && (c == SIGMA || Character.isHighSurrogate(c) || LATER.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static String careful(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == SIGMA) {
                lower.append(isLast(text, i) ? FINAL_SIGMA : SMALL_SIGMA);
            } else if (c == DOTTED_I) {
                lower.append("i\u0307");
            } else {
                lower.appendCodePoint(isLater(c) ? c : Character.toLowerCase(c));
            }
        }
        return lower.toString();
    }

    private static boolean isLater(int c) {
        return (c <= Character.MAX_VALUE && LATER.indexOf(c) >= 0)
                || (c >= VITHKUQI && c < VITHKUQI_END)
                || (c >= GARAY && c < GARAY_END);
    }

    private static boolean isLast(String text, int sigma) {
        int before = sigma;
        while (before > 0 && isIgnored(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        if (before == 0 || !isCased(text.codePointBefore(before))) {
            return false;
        }
        int after = sigma + 1;
        while (after < text.length() && isIgnored(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return after == text.length() || !isCased(text.codePointAt(after));
    }

    private static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    private static boolean isIgnored(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> true;
            default -> WITHIN_WORDS.indexOf(c) >= 0;
        };
    }
}
