package org.tributary.article.authorship.split;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into paragraphs: at blank lines, and around tables and their rows. */
public final class Paragraphs {
    private static final String BLANK_LINE = "\n\n";

    private Paragraphs() {}

    /**
     * Parts of a text that can be cut one by one: no paragraph reaches from one into the next. Whoever compares two texts
     * need not cut the parts they have in common again.
     */
    public static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int blank = text.indexOf(BLANK_LINE); blank >= 0; blank = text.indexOf(BLANK_LINE, start)) {
            if (blank > start) {
                parts.add(text.substring(start, blank + 1));
            }
            start = blank + BLANK_LINE.length();
        }
        if (start < text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }

    /** The paragraphs of a part, in lower case, without white space at their ends, none of them empty. */
    public static List<String> of(String part) {
        String text = withBlankLines(LowerCase.of(part));
        List<String> paragraphs = new ArrayList<>(1);
        int start = 0;
        while (start <= text.length()) {
            int blank = text.indexOf(BLANK_LINE, start);
            int end = blank < 0 ? text.length() : blank;
            String paragraph = Space.stripped(text, start, end);
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
            }
            start = end + BLANK_LINE.length();
        }
        return paragraphs;
    }

    /** The order matters: a blank line put in before a table can be the line end that a row mark needs. */
    private static String withBlankLines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("<table>", "\n\n<table>")
                .replace("</table>", "</table>\n\n")
                .replace("<tr>", "\n\n<tr>")
                .replace("</tr>", "</tr>\n\n")
                .replace("{|", "\n\n{|")
                .replace("|}", "|}\n\n")
                .replace("|-\n", "\n\n|-\n");
    }
}
