package org.tributary.article.authorship.colour;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Where what begins with two braces or two square brackets ends, found in one walk over the text. */
final class Blocks {
    private final int[] ends;

    Blocks(String text) {
        ends = new int[text.length()];
        Arrays.fill(ends, -1);
        Deque<Integer> open = new ArrayDeque<>();
        int at = 0;
        while (at < text.length() - 1) {
            boolean isPair = text.charAt(at) == text.charAt(at + 1);
            char sign = isPair ? text.charAt(at) : ' ';
            if (sign == '{' || sign == '[') {
                open.push(at);
                at += 2;
            } else if ((sign == '}' || sign == ']') && isClosed(text, open, sign)) {
                at += 2;
                ends[open.pop()] = at;
            } else {
                at++;
            }
        }
    }

    private static boolean isClosed(String text, Deque<Integer> open, char sign) {
        Integer last = open.peek();
        return last != null && text.charAt(last) == (sign == '}' ? '{' : '[');
    }

    /** Behind the last character of what begins here; -1 where nothing begins or it does not end. */
    int end(int start) {
        return ends[start];
    }
}
