package org.tributary.article.reuse;

import org.tributary.article.licence.WholeLicence;

/**
 * The terms of all text of a revision.
 *
 * @param licence of the text, and what it is made of
 * @param basis which revisions were looked at for that
 */
public record Terms(WholeLicence licence, Basis basis) {

    /** Which revisions have a say in the licence of a text. */
    public enum Basis {
        /** Those that words of it come from, and the revision itself. */
        SURVIVING_TEXT,
        /** All up to it, since it is not known yet whose words are left: what could have survived counts. */
        ALL_REVISIONS
    }
}
