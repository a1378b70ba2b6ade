package org.tributary.article.authorship.split;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a paragraph into sentences. Where a sentence ends a mark of four {@code @} is put in, by one rule after the other,
 * and the text is cut at the marks: later rules see the marks of earlier ones, and a mark that the text itself holds cuts
 * as well.
 */
public final class Sentences {
    private static final String MARK = "@@@@";
    private static final String ADDRESS = "http";
    private static final String AUTHORITY = "://";
    private static final String ADDRESS_ENDS = " |<>\n\r";
    private static final int BEFORE_FULL_STOP = 3;

    private Sentences() {}

    /** The sentences of a paragraph, without white space at their ends, none of them empty. */
    public static List<String> of(String paragraph) {
        String text = afterFullStops(paragraph.replace("\n", "\n" + MARK))
                .replace("; ", ";" + MARK)
                .replace("? ", "?" + MARK)
                .replace("! ", "!" + MARK)
                .replace(": ", ":" + MARK)
                .replace("\t", "\t" + MARK)
                .replace("<!--", MARK + "<!--")
                .replace("-->", "-->" + MARK)
                .replace("<ref", MARK + "<ref")
                .replace("/ref>", "/ref>" + MARK);
        return cut(aroundAddresses(text));
    }

    /** A full stop and a space end a sentence, unless the word before is as short as an abbreviation. */
    private static String afterFullStops(String text) {
        int stop = text.indexOf(". ");
        if (stop < 0) {
            return text;
        }
        StringBuilder marked = new StringBuilder(text.length() + 64);
        int done = 0;
        for (; stop >= 0; stop = text.indexOf(". ", stop + 1)) {
            if (isAfterWord(text, stop)) {
                marked.append(text, done, stop + 1).append(MARK);
                done = stop + 2;
            }
        }
        return marked.append(text, done, text.length()).toString();
    }

    private static boolean isAfterWord(String text, int stop) {
        int at = stop;
        for (int n = 0; n < BEFORE_FULL_STOP; n++) {
            if (at == 0) {
                return false;
            }
            int c = text.codePointBefore(at);
            if (c == '.' || c == '=' || (Character.isBmpCodePoint(c) && Space.is((char) c))) {
                return false;
            }
            at -= Character.charCount(c);
        }
        return true;
    }

    /** An address is cut out together with the character that ends it, on the same line; without an end it is none. */
    private static String aroundAddresses(String text) {
        int start = text.indexOf(ADDRESS);
        int authority = start < 0 ? -1 : text.indexOf(AUTHORITY, start);
        if (authority < 0) {
            return text;
        }
        StringBuilder marked = new StringBuilder(text.length() + 64);
        int done = 0;
        while (start >= 0) {
            int behind = start + ADDRESS.length();
            authority = authority < behind ? text.indexOf(AUTHORITY, behind) : authority;
            int end = authority < 0 ? -1 : endOfAddress(text, authority + AUTHORITY.length());
            if (end < 0) {
                break;
            }
            int lineEnd = text.indexOf('\n', behind);
            if (lineEnd >= 0 && lineEnd < authority) {
                start = text.indexOf(ADDRESS, lineEnd);
            } else {
                marked.append(text, done, start)
                        .append(MARK)
                        .append(text, start, end)
                        .append(MARK);
                done = end;
                start = text.indexOf(ADDRESS, end);
            }
        }
        return marked.append(text, done, text.length()).toString();
    }

    private static int endOfAddress(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (ADDRESS_ENDS.indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Several marks in a row are one; what is left over of a longer row of {@code @} begins the next sentence. */
    private static List<String> cut(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, start)) {
            add(sentences, text, start, mark);
            int end = mark;
            while (end < text.length() && text.charAt(end) == '@') {
                end++;
            }
            int leftOver = (end - mark) % MARK.length();
            start = end - leftOver;
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static void add(List<String> sentences, String text, int start, int end) {
        String sentence = Space.stripped(text, start, end);
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }
}
