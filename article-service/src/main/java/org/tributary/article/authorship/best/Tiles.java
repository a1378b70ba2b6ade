package org.tributary.article.authorship.best;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.tributary.article.authorship.align.Aligner;
import org.tributary.article.authorship.align.Budget;
import org.tributary.article.authorship.align.Places;

/**
 * Covers a new list with runs of an old one, the longest first, wherever they stand: text that was moved is found as well
 * as text that stayed. Of runs equally long the one that moved least comes first.
 */
final class Tiles {
    /** How long a run is that is no chance wherever it stands. */
    private static final int LENGTH_MIN = 10;

    /** How many of its tokens have to be more than signs. */
    private static final int WORDS_MIN = 3;

    /** A start that is found in more places than this says nothing. */
    private static final int PLACES_MAX = 64;

    private final int[] prev;
    private final int[] curr;
    private final int[] partner;
    private final IntPredicate isWord;
    private final boolean[] isUsed;

    /** A run that both lists have. */
    private record Tile(int prev, int curr, int length) {
        static final Comparator<Tile> ORDER = Comparator.comparingInt((Tile tile) -> -tile.length)
                .thenComparingInt(tile -> Math.abs(tile.curr - tile.prev))
                .thenComparingInt(Tile::curr)
                .thenComparingInt(Tile::prev);

        Tile part(int start, int end) {
            return new Tile(prev + start, curr + start, end - start);
        }
    }

    private Tiles(int[] prev, int[] curr, int[] partner, IntPredicate isWord) {
        this.prev = prev;
        this.curr = curr;
        this.partner = partner;
        this.isWord = isWord;
        this.isUsed = new boolean[prev.length];
    }

    static void cover(int[] prev, int[] curr, int[] partner, IntPredicate isWord, Budget budget) {
        if (Math.min(prev.length, curr.length) >= LENGTH_MIN) {
            Tiles tiles = new Tiles(prev, curr, partner, isWord);
            tiles.place(tiles.all(budget));
        }
    }

    /** All runs that cannot be made longer. */
    private List<Tile> all(Budget budget) {
        int[] before = starts(prev);
        int[] after = starts(curr);
        Places places = new Places(before, 0, before.length);
        List<Tile> tiles = new ArrayList<>();
        for (int j = 0; j < after.length; j++) {
            int number = places.number(after[j]);
            if (number >= 0 && places.count(number) <= PLACES_MAX) {
                for (int n = places.start(number); n < places.end(number); n++) {
                    Tile tile = longest(places.place(n), j);
                    if (isLongEnough(tile) && budget.spend(tile.length())) {
                        tiles.add(tile);
                    }
                }
            }
        }
        return tiles;
    }

    /** For each place a number for the words from there on that make up the shortest run. */
    private static int[] starts(int[] list) {
        int[] starts = new int[list.length - LENGTH_MIN + 1];
        for (int i = 0; i < starts.length; i++) {
            int hash = 0;
            for (int k = 0; k < LENGTH_MIN; k++) {
                hash = 31 * hash + list[i + k];
            }
            starts[i] = hash;
        }
        return starts;
    }

    /** The run that starts there; an empty one where it starts earlier. */
    private Tile longest(int i, int j) {
        int length = 0;
        if (i == 0 || j == 0 || prev[i - 1] != curr[j - 1]) {
            while (i + length < prev.length && j + length < curr.length && prev[i + length] == curr[j + length]) {
                length++;
            }
        }
        return new Tile(i, j, length);
    }

    private boolean isLongEnough(Tile tile) {
        int words = 0;
        for (int k = 0; k < tile.length() && words < WORDS_MIN; k++) {
            words += isWord.test(curr[tile.curr() + k]) ? 1 : 0;
        }
        return tile.length() >= LENGTH_MIN && words == WORDS_MIN;
    }

    private void place(List<Tile> tiles) {
        PriorityQueue<Tile> open = new PriorityQueue<>(Tile.ORDER);
        open.addAll(tiles);
        for (Tile tile = open.poll(); tile != null; tile = open.poll()) {
            int free = 0;
            while (free < tile.length() && isFree(tile, free)) {
                free++;
            }
            if (free == tile.length()) {
                take(tile);
            } else {
                addFreeParts(tile, open);
            }
        }
    }

    private void addFreeParts(Tile tile, PriorityQueue<Tile> open) {
        int start = 0;
        for (int k = 0; k <= tile.length(); k++) {
            if (k == tile.length() || !isFree(tile, k)) {
                Tile part = tile.part(start, k);
                if (isLongEnough(part)) {
                    open.add(part);
                }
                start = k + 1;
            }
        }
    }

    private boolean isFree(Tile tile, int offset) {
        return !isUsed[tile.prev() + offset] && partner[tile.curr() + offset] == Aligner.NEW;
    }

    private void take(Tile tile) {
        for (int k = 0; k < tile.length(); k++) {
            partner[tile.curr() + k] = tile.prev() + k;
            isUsed[tile.prev() + k] = true;
        }
    }
}
