package org.tributary.article.authorship.align;

/** How a word is spelt. */
final class Spelling {
    private final int number;
    private final int[] characters;
    /** A bit for each character, by its last six bits. */
    private final long letters;

    /** The word has this number among the different words of its list. */
    Spelling(int number, String word) {
        this.number = number;
        this.characters = word.codePoints().toArray();
        long seen = 0;
        for (int c : characters) {
            seen |= 1L << c;
        }
        this.letters = seen;
    }

    int number() {
        return number;
    }

    /** Its code points, not to be changed. */
    int[] characters() {
        return characters;
    }

    int length() {
        return characters.length;
    }

    /** Whether words of these lengths can have enough in common: the longer one is at most two thirds longer. */
    static boolean canBeAlike(int shorter, int longer) {
        return shorter > 1 && 5L * shorter >= 3L * longer;
    }

    /** Whether enough of the letters of each are letters of the other: a bound that is quick to find. */
    boolean hasEnoughOf(Spelling other) {
        int missing = Long.bitCount(letters & ~other.letters);
        int missingThere = Long.bitCount(other.letters & ~letters);
        long common = Math.min(length() - missing, other.length() - missingThere);
        return 8L * common >= 3L * (length() + other.length());
    }
}
