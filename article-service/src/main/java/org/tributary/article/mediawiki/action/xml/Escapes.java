package org.tributary.article.mediawiki.action.xml;

import java.util.regex.Pattern;

/** What may stand where in XML. */
final class Escapes {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final int REPLACEMENT = 0xFFFD;

    private Escapes() {}

    static boolean isName(String key) {
        return NAME.matcher(key).matches();
    }

    static void text(StringBuilder xml, String text) {
        text.codePoints().forEach(point -> escaped(xml, point));
    }

    /** As text, but lines and tabs stay what they are, which whoever reads an attribute would else take for spaces. */
    static void attribute(StringBuilder xml, String value) {
        value.codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || point == '\r') {
                xml.append("&#").append(point).append(';');
            } else {
                escaped(xml, point);
            }
        });
    }

    private static void escaped(StringBuilder xml, int point) {
        switch (point) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            case '\r' -> xml.append("&#13;");
            default -> xml.appendCodePoint(isCharacter(point) ? point : REPLACEMENT);
        }
    }

    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
