package org.tributary.article.content.wikitext;

/** The lists that are open in one place of a page: a page's body, or a table's cell. */
final class Lists {
    private static final int LEVELS_MAX = 12;

    private final Elements elements;
    private final int[] listDepth = new int[LEVELS_MAX];
    private final int[] itemDepth = new int[LEVELS_MAX];
    private String marks = "";

    Lists(Elements elements) {
        this.elements = elements;
    }

    static boolean isMark(char character) {
        return character == '*' || character == '#' || character == ';' || character == ':';
    }

    /** Opens the item that these marks, as they stand at a line's start, ask for. */
    void item(String wanted) {
        String bounded = wanted.length() > LEVELS_MAX ? wanted.substring(0, LEVELS_MAX) : wanted;
        int common = common(bounded);
        if (common == bounded.length() && common > 0) {
            closeTo(common);
            elements.closeTo(itemDepth[common - 1]);
            elements.open(itemElement(bounded.charAt(common - 1)));
        } else {
            closeTo(common);
            for (int level = common; level < bounded.length(); level++) {
                listDepth[level] = elements.depth();
                elements.open(listElement(bounded.charAt(level)));
                itemDepth[level] = elements.depth();
                elements.open(itemElement(bounded.charAt(level)));
            }
        }
        marks = bounded;
    }

    /** Goes from a term to its description on the same line. */
    void describe() {
        int level = marks.length() - 1;
        elements.closeTo(itemDepth[level]);
        elements.open("dd");
    }

    void end() {
        closeTo(0);
        marks = "";
    }

    private void closeTo(int level) {
        if (level < marks.length()) {
            elements.closeTo(listDepth[level]);
            marks = marks.substring(0, level);
        }
    }

    private int common(String wanted) {
        int level = 0;
        while (level < wanted.length()
                && level < marks.length()
                && listElement(wanted.charAt(level)).equals(listElement(marks.charAt(level)))) {
            level++;
        }
        return level;
    }

    private static String listElement(char mark) {
        return switch (mark) {
            case '*' -> "ul";
            case '#' -> "ol";
            default -> "dl";
        };
    }

    private static String itemElement(char mark) {
        return switch (mark) {
            case ';' -> "dt";
            case ':' -> "dd";
            default -> "li";
        };
    }
}
