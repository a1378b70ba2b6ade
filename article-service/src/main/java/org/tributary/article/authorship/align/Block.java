package org.tributary.article.authorship.align;

/** A stretch of the old list and one of the new, each without its end. */
record Block(int prevStart, int prevEnd, int start, int end) {

    boolean hasBoth() {
        return prevStart < prevEnd && start < end;
    }
}
