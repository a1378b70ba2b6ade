package org.tributary.article.store.mention;

/** In which way a text names a page. */
public enum MentionKind {
    LINK(1),
    TEMPLATE(2),
    CATEGORY(3);

    private final int number;

    MentionKind(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
