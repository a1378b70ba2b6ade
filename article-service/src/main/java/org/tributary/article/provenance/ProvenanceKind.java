package org.tributary.article.provenance;

/** How a text came to another page. */
public enum ProvenanceKind {
    COPY,
    TRANSLATION,
    IMPORT,
    MERGE,
    SPLIT
}
