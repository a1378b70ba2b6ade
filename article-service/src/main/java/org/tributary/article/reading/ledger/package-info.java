/**
 * Reads ledgers and proves articles by them. A page's key enters; what leaves is its ledger, or the proof that everything
 * held of the page is what its ledger says, or the first place where it is not. Nothing is written, mended or told of
 * what is hidden.
 */
@NullMarked
package org.tributary.article.reading.ledger;

import org.jspecify.annotations.NullMarked;
