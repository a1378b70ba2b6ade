package org.tributary.article.content;

/** Text made fit to stand in HTML, in an element and in a quoted attribute alike. */
public final class Escaped {
    private Escaped() {}

    public static String text(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text(text, html);
        return html.toString();
    }

    static void text(String text, StringBuilder html) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\0' -> html.append('\uFFFD');
                default -> html.append(character);
            }
        }
    }
}
