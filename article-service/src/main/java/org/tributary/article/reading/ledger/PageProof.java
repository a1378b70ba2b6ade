package org.tributary.article.reading.ledger;

import java.util.Optional;
import org.tributary.event.identity.PageKey;

/**
 * What came of proving one article.
 *
 * @param head the hash of its last entry; of two copies with the same head, both whole, every version is the same
 * @param uncovered entries made before content was covered: their revisions cannot be proved
 * @param broken the first place that is broken
 */
public record PageProof(
        PageKey page, String head, long versions, long revisions, long uncovered, Optional<LedgerBreak> broken) {}
