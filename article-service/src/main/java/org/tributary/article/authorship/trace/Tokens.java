package org.tributary.article.authorship.trace;

import org.tributary.article.authorship.table.Ints;

/** Every token a page ever had. */
final class Tokens {
    private final Ints words = new Ints();
    private final Ints origins = new Ints();
    private final Ints lives = new Ints();
    private final Ints homes = new Ints();
    private final Ints marks = new Ints();

    int size() {
        return words.size();
    }

    int add(int word, int origin) {
        words.add(word);
        origins.add(origin);
        lives.add(Lives.UNBROKEN);
        homes.add(Memory.NONE);
        marks.add(0);
        return words.size() - 1;
    }

    int word(int token) {
        return words.get(token);
    }

    /** The index of the accepted revision it came in. */
    int origin(int token) {
        return origins.get(token);
    }

    int life(int token) {
        return lives.get(token);
    }

    void live(int token, int life) {
        lives.set(token, life);
    }

    /** The paragraph that holds it in the last accepted revision, or held it when it was last there. */
    int home(int token) {
        return homes.get(token);
    }

    void move(int token, int paragraph) {
        homes.set(token, paragraph);
    }

    /** The round in which it was last marked by itself. */
    int mark(int token) {
        return marks.get(token);
    }

    void mark(int token, int round) {
        marks.set(token, round);
    }
}
