package org.tributary.search.index;

/**
 * What became of a batch of states.
 *
 * @param changed states that were new to the index
 * @param notNewer states that said nothing new
 */
public record Applied(int changed, int notNewer) {}
