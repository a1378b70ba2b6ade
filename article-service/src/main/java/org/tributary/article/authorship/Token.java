package org.tributary.article.authorship;

import java.util.List;
import org.tributary.event.identity.RevisionId;

/**
 * A token of a page, with its whole life so far: {@code outs} and {@code ins} alternate, and hold what happened after the
 * revision that was asked for too.
 *
 * @param str in lower case
 * @param tokenId 0 for the first token of the page, one more for each
 * @param origin the revision that first brought it
 * @param ins the revisions it came back in
 * @param outs the revisions it went in
 */
public record Token(String str, int tokenId, RevisionId origin, List<RevisionId> ins, List<RevisionId> outs) {}
