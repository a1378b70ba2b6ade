package org.tributary.article.wikiwho;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Where each template and each link of a wikitext ends; found in one pass, however they are nested or left open. */
final class Brackets {
    private final Map<Integer, Integer> ends = new HashMap<>();

    /** An opening that waits for its end. */
    private record Open(int at, char bracket) {}

    Brackets(String text) {
        Deque<Open> open = new ArrayDeque<>();
        int at = 0;
        while (at + 1 < text.length()) {
            char one = text.charAt(at);
            boolean isDouble = text.charAt(at + 1) == one;
            if (isDouble && (one == '{' || one == '[')) {
                open.push(new Open(at, one));
                at += 2;
            } else if (isDouble && (one == '}' || one == ']')) {
                close(open, one == '}' ? '{' : '[', at + 2);
                at += 2;
            } else {
                at++;
            }
        }
    }

    private void close(Deque<Open> open, char bracket, int end) {
        Open last = open.peek();
        if (last != null && last.bracket() == bracket) {
            ends.put(open.pop().at(), end);
        } else if (last != null && open.size() > 1 && bracket == '{') {
            // A link that was left open does not keep a template open.
            Open inner = open.pop();
            if (open.element().bracket() == bracket) {
                ends.put(open.pop().at(), end);
            } else {
                open.push(inner);
            }
        }
    }

    /** Where what opens here ends; the place itself where it is left open. */
    int end(int at) {
        return ends.getOrDefault(at, at);
    }
}
