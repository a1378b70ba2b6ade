package org.tributary.article.content.wikitext;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag written in a source.
 *
 * @param name in lower case
 * @param attributes what stands between the name and the end, unread
 * @param end after the closing bracket
 */
record Tag(String name, String attributes, boolean isClosing, boolean isSelfClosing, int end) {
    private static final int CHARACTERS_MAX = 2_000;
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,30})\\s{0,5}=\\s{0,5}(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");

    /** The tag that starts here; null when this is only a bracket. */
    static @Nullable Tag at(String source, int start) {
        int nameStart = start + 1;
        boolean isClosing = nameStart < source.length() && source.charAt(nameStart) == '/';
        if (isClosing) {
            nameStart++;
        }
        int nameEnd = nameStart;
        while (nameEnd < source.length() && nameEnd - nameStart < 20 && isNameLetter(source.charAt(nameEnd))) {
            nameEnd++;
        }
        int end = end(source, nameEnd);
        if (nameEnd == nameStart || end < 0 || Character.isDigit(source.charAt(nameStart))) {
            return null;
        }
        String rest = source.substring(nameEnd, end - 1);
        boolean isSelfClosing = rest.endsWith("/");
        String name = source.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        if (!rest.isEmpty() && !isSelfClosing && !Character.isWhitespace(rest.charAt(0))) {
            return null;
        }
        return new Tag(name, rest, isClosing, isSelfClosing, end);
    }

    /** Attributes by lower-case name. */
    static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        String bounded = text.length() > CHARACTERS_MAX ? text.substring(0, CHARACTERS_MAX) : text;
        Matcher matcher = ATTRIBUTE.matcher(bounded);
        while (matcher.find()) {
            attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), value(matcher));
        }
        return attributes;
    }

    private static String value(Matcher matcher) {
        for (int group = 2; group <= 4; group++) {
            String value = matcher.group(group);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static int end(String source, int from) {
        int limit = Math.min(source.length(), from + CHARACTERS_MAX);
        for (int at = from; at < limit; at++) {
            char character = source.charAt(at);
            if (character == '>') {
                return at + 1;
            }
            if (character == '<') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isNameLetter(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
