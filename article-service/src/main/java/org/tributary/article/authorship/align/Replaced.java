package org.tributary.article.authorship.align;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Aligns a block that common runs left over. The two words that look most alike, without being equal, part it in two;
 * of pairs equally alike the one that is earliest in the new list, then in the old. Where no two words look alike, each
 * word continues the first equal one that is left. A pair that looks alike only parts the block: neither continues the
 * other.
 */
final class Replaced {
    private final int[] curr;
    private final int[] partner;
    private final Budget budget;
    private final Places prevPlaces;
    private final Places places;
    private final List<AlikeWords> pairs;

    /** A block, and the first pair of words that can still be in it. */
    private record Part(Block block, int pair) {}

    /** Where a block is parted. */
    private record Synch(int prev, int curr, int pair) {
        boolean isBefore(int otherPrev, int otherCurr) {
            return curr < otherCurr || (curr == otherCurr && prev < otherPrev);
        }
    }

    private Replaced(int[] prev, int[] curr, Block block, IntFunction<String> words, int[] partner, Budget budget) {
        this.curr = curr;
        this.partner = partner;
        this.budget = budget;
        this.prevPlaces = new Places(prev, block.prevStart(), block.prevEnd());
        this.places = new Places(curr, block.start(), block.end());
        this.pairs = AlikeWords.of(prevPlaces, places, words, budget);
    }

    static void align(int[] prev, int[] curr, Block block, IntFunction<String> words, int[] partner, Budget budget) {
        if (block.hasBoth()) {
            new Replaced(prev, curr, block, words, partner, budget).align(block);
        }
    }

    private void align(Block whole) {
        ArrayDeque<Part> open = new ArrayDeque<>();
        open.push(new Part(whole, 0));
        while (!open.isEmpty()) {
            Part part = open.pop();
            Block block = part.block();
            Synch synch = block.hasBoth() ? synch(block, part.pair()) : null;
            if (synch == null) {
                alignEqual(block);
            } else {
                open.push(new Part(
                        new Block(synch.prev() + 1, block.prevEnd(), synch.curr() + 1, block.end()), synch.pair()));
                open.push(new Part(
                        new Block(block.prevStart(), synch.prev(), block.start(), synch.curr()), synch.pair()));
            }
        }
    }

    private @Nullable Synch synch(Block block, int from) {
        Synch best = null;
        for (int n = from; n < pairs.size() && budget.spend(1); n++) {
            AlikeWords pair = pairs.get(n);
            if (best != null && pair.likeness() < pairs.get(best.pair()).likeness()) {
                return best;
            }
            int j = places.first(pair.curr(), block.start(), block.end());
            int i = j < 0 ? -1 : prevPlaces.first(pair.prev(), block.prevStart(), block.prevEnd());
            if (i >= 0 && (best == null || !best.isBefore(i, j))) {
                best = new Synch(i, j, best == null ? n : best.pair());
            }
        }
        return best;
    }

    private void alignEqual(Block block) {
        int prevStart = block.prevStart();
        for (int j = block.start(); j < block.end() && prevStart < block.prevEnd(); j++) {
            int i = prevPlaces.first(prevPlaces.number(curr[j]), prevStart, block.prevEnd());
            if (i >= 0) {
                partner[j] = i;
                prevStart = i + 1;
            }
        }
    }
}
