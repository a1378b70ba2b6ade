package org.tributary.article.authorship.trace;

import org.tributary.article.authorship.table.Ints;

/**
 * When tokens went and came back. Most tokens share their life with many others, so lives are kept once, each as another
 * life and what happened next. A life of even length is that of a token which is there.
 */
final class Lives {
    /** That of a token which never went. */
    static final int UNBROKEN = 0;

    private final Ints before = new Ints();
    private final Ints revisions = new Ints();
    private final Ints lengths = new Ints();
    /** The life that a life became last, to be found again for the next token of the same revision. */
    private final Ints continued = new Ints();

    Lives() {
        add(UNBROKEN, 0, 0);
        continued.set(UNBROKEN, UNBROKEN);
    }

    boolean isPresent(int life) {
        return (lengths.get(life) & 1) == 0;
    }

    /** The life of a token which had this one and, in that revision, went or came back. */
    int after(int life, int revision) {
        int known = continued.get(life);
        if (known != UNBROKEN && revisions.get(known) == revision) {
            return known;
        }
        int next = add(life, revision, lengths.get(life) + 1);
        continued.set(life, next);
        return next;
    }

    /** The revisions in which it went, came, went ... */
    int[] turns(int life) {
        int[] turns = new int[lengths.get(life)];
        int at = life;
        for (int i = turns.length - 1; i >= 0; i--) {
            turns[i] = revisions.get(at);
            at = before.get(at);
        }
        return turns;
    }

    int size() {
        return lengths.size();
    }

    private int add(int life, int revision, int length) {
        before.add(life);
        revisions.add(revision);
        lengths.add(length);
        continued.add(UNBROKEN);
        return lengths.size() - 1;
    }
}
