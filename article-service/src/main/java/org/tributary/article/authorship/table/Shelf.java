package org.tributary.article.authorship.table;

import java.util.function.IntPredicate;

/**
 * Things of equal content, in the order they came, and the order in which they are tried when content comes again: first
 * those put forward for this round, then all. What was tried once in a round is not tried again in it.
 */
public final class Shelf {
    /** No thing. */
    public static final int NONE = -1;

    private final Ints next = new Ints();
    private final Ints first = new Ints();
    private final Ints last = new Ints();

    private final Ints forwardNext = new Ints();
    private final Ints forward = new Ints();
    private final Ints forwardLast = new Ints();
    private final Ints untried = new Ints();
    private final Ints rounds = new Ints();
    private int round;

    /** How many things there are. */
    public int size() {
        return next.size();
    }

    /** Adds the next thing. */
    public void add(int content) {
        int thing = next.size();
        next.add(NONE);
        forwardNext.add(NONE);
        fillTo(content + 1);
        if (first.get(content) == NONE) {
            first.set(content, thing);
        } else {
            next.set(last.get(content), thing);
        }
        last.set(content, thing);
    }

    /** Begins a round in which nothing was put forward or tried yet. */
    public void begin() {
        round++;
    }

    /** Puts a thing forward for this round, behind others of its content. */
    public void putForward(int content, int thing) {
        enter(content);
        forwardNext.set(thing, NONE);
        if (forward.get(content) == NONE) {
            forward.set(content, thing);
        } else {
            forwardNext.set(forwardLast.get(content), thing);
        }
        forwardLast.set(content, thing);
    }

    /** The next thing of this content that passes; {@link #NONE} where there is none any more. */
    public int take(int content, IntPredicate isFree) {
        enter(content);
        while (forward.get(content) != NONE) {
            int thing = forward.get(content);
            forward.set(content, forwardNext.get(thing));
            if (isFree.test(thing)) {
                return thing;
            }
        }
        while (untried.get(content) != NONE) {
            int thing = untried.get(content);
            untried.set(content, next.get(thing));
            if (isFree.test(thing)) {
                return thing;
            }
        }
        return NONE;
    }

    private void enter(int content) {
        if (rounds.get(content) != round) {
            rounds.set(content, round);
            forward.set(content, NONE);
            untried.set(content, first.get(content));
        }
    }

    private void fillTo(int contents) {
        first.fillTo(contents, NONE);
        last.fillTo(contents, NONE);
        forward.fillTo(contents, NONE);
        forwardLast.fillTo(contents, NONE);
        untried.fillTo(contents, NONE);
        rounds.fillTo(contents, 0);
    }
}
