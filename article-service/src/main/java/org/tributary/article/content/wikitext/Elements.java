package org.tributary.article.content.wikitext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The elements that are open. Whatever is asked, what it passes on nests properly; beyond its limits elements are left
 * out and only their text passes, so that a page of nothing but markup stays readable by a browser.
 */
final class Elements {
    private static final int DEPTH_MAX = 120;
    private static final int ELEMENTS_MAX = 100_000;

    private final Consumer<Piece> next;
    private final List<String> open = new ArrayList<>();
    private int seen;
    private int floor;
    private boolean isParagraphPending;

    Elements(Consumer<Piece> next) {
        this.next = next;
    }

    /** How many elements are open; {@link #closeTo} comes back to it. */
    int depth() {
        return open.size();
    }

    /** From now on {@link #close} ends nothing that is open now; answers the floor before, for {@link #lower}. */
    int raise() {
        int before = floor;
        floor = open.size();
        return before;
    }

    void lower(int before) {
        floor = before;
    }

    /** A paragraph begins with the next thing that can be seen. */
    void paragraph() {
        isParagraphPending = true;
    }

    void text(String text) {
        if (text.isEmpty() || (isParagraphPending && text.isBlank())) {
            return;
        }
        begin();
        next.accept(new Piece.Text(text));
    }

    void open(String element, Map<String, String> attributes) {
        begin();
        boolean isShown = ++seen <= ELEMENTS_MAX && open.size() < DEPTH_MAX;
        open.add(isShown ? element : "");
        if (isShown) {
            next.accept(new Piece.Open(element, attributes));
        }
    }

    void open(String element) {
        open(element, Map.of());
    }

    /** An element that has no content. */
    void single(String element) {
        begin();
        if (++seen <= ELEMENTS_MAX) {
            next.accept(new Piece.Open(element, Map.of()));
            next.accept(new Piece.Close(element));
        }
    }

    void template(Piece.Template template) {
        if (!template.isBlock()) {
            begin();
        }
        next.accept(template);
    }

    void aside(Piece piece) {
        next.accept(piece);
    }

    /** Ends the innermost open element of this name and all within it; nothing happens where none is open. */
    void close(String element) {
        if (element.equals("p")) {
            isParagraphPending = false;
        }
        int limit = Math.max(floor, open.size() - DEPTH_MAX);
        for (int at = open.size() - 1; at >= limit; at--) {
            if (open.get(at).equals(element)) {
                closeTo(at);
                return;
            }
        }
    }

    /** Ends elements until only so many are open. */
    void closeTo(int depth) {
        isParagraphPending = false;
        while (open.size() > depth) {
            String element = open.removeLast();
            if (!element.isEmpty()) {
                next.accept(new Piece.Close(element));
            }
        }
    }

    private void begin() {
        if (isParagraphPending) {
            isParagraphPending = false;
            open("p", Map.of());
        }
    }
}
