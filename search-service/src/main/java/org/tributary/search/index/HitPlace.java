package org.tributary.search.index;

import org.tributary.event.identity.PageKey;

/** A place in a list of hits: best score first, and among equals in the order of page number and wiki. */
public record HitPlace(float score, PageKey key) {}
