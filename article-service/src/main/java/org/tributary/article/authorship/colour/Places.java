package org.tributary.article.authorship.colour;

import java.util.Arrays;
import java.util.List;

/** Where the tokens of a text are in it: each behind the one before, whatever the case of its letters. */
public final class Places {
    private static final int MISSES_MAX = 100;
    private static final int NEAR = 10_000;

    private Places() {}

    /** The first character of each token; -1 where it is not found, as when its lower case is longer than it is. */
    public static int[] of(String text, List<String> tokens) {
        String lower = lower(text);
        int[] places = new int[tokens.size()];
        Arrays.fill(places, -1);
        int at = 0;
        int misses = 0;
        for (int i = 0; i < places.length; i++) {
            String token = tokens.get(i);
            int to = misses < MISSES_MAX ? lower.length() : Math.min(lower.length(), at + NEAR);
            places[i] = lower.indexOf(token, at, to);
            if (places[i] < 0) {
                misses++;
            } else {
                at = places[i] + token.length();
            }
        }
        return places;
    }

    /** In lower case where that is as long. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int small = Character.toLowerCase(point);
            lower.appendCodePoint(Character.charCount(small) == Character.charCount(point) ? small : point);
        });
        return lower.toString();
    }
}
