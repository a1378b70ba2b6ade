package org.tributary.article.authorship;

/** By which rules tokens are followed through the revisions of a page. */
public enum Mode {
    /** Exactly as WikiWho does it, with all that is known to be wrong with it, for those who compare. */
    REFERENCE,
    /** As well as we know how: differences to the reference are told in docs/reference/authorship.md. */
    BEST
}
