package org.tributary.article.authorship.align;

import java.util.function.IntFunction;

/** A way to say which places of a new list of words continue which of an old one. */
@FunctionalInterface
public interface Aligner {
    /** The answer for a place that continues none. */
    int NEW = -1;

    /**
     * For each place of {@code curr} the place of {@code prev} it continues, or {@link #NEW}; no place of {@code prev}
     * twice.
     *
     * @param spelling the characters of a word
     */
    int[] align(int[] prev, int[] curr, IntFunction<String> spelling);
}
