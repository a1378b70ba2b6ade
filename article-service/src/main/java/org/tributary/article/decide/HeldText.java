package org.tributary.article.decide;

/**
 * A text that is held for a slot of a revision.
 *
 * @param sizeBytes of UTF-8
 */
public record HeldText(TextHash hash, long sizeBytes) {}
