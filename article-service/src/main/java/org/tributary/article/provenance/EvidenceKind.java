package org.tributary.article.provenance;

/** How it is known where a text came from. */
public enum EvidenceKind {
    /** The comment of a revision says so. */
    SUMMARY,
    /** The name of an editor carries the prefix of the wiki the revision was imported from. */
    IMPORT_MARK,
    /** A template on the page or on its talk page says so. */
    TEMPLATE,
    /** A long run of words was on the other page first. */
    TEXT
}
