package org.tributary.article.authorship.best;

import java.util.Set;
import java.util.function.IntFunction;
import org.tributary.article.authorship.align.Aligner;

/**
 * Gives up an opening bracket that opens something else now: what a link leads to and what a template is called belongs
 * to its bracket, up to the first bar or the closing bracket.
 */
final class Brackets {
    private static final Set<String> OPENING = Set.of("[[", "{{");
    private static final Set<String> ENDS_OF_NAME = Set.of("|", "]]", "}}");

    /** So many tokens of a name are looked at. */
    private static final int NAME_MAX = 16;

    private final int[] prev;
    private final int[] curr;
    private final IntFunction<String> spelling;

    private Brackets(int[] prev, int[] curr, IntFunction<String> spelling) {
        this.prev = prev;
        this.curr = curr;
        this.spelling = spelling;
    }

    static void giveUp(int[] prev, int[] curr, int[] partner, IntFunction<String> spelling) {
        Brackets brackets = new Brackets(prev, curr, spelling);
        for (int j = 0; j < curr.length; j++) {
            if (partner[j] != Aligner.NEW
                    && OPENING.contains(spelling.apply(curr[j]))
                    && !brackets.haveOneName(partner[j] + 1, j + 1)) {
                partner[j] = Aligner.NEW;
            }
        }
    }

    private boolean haveOneName(int i, int j) {
        for (int k = 0; k < NAME_MAX; k++) {
            boolean isEnd = isEnd(prev, i + k);
            if (isEnd || isEnd(curr, j + k)) {
                return isEnd && isEnd(curr, j + k);
            }
            if (prev[i + k] != curr[j + k]) {
                return false;
            }
        }
        return true;
    }

    private boolean isEnd(int[] list, int place) {
        return place >= list.length || ENDS_OF_NAME.contains(spelling.apply(list[place]));
    }
}
