/**
 * Proofs over HTTP. A question about a ledger, or about everything that is held, enters; entries, heads and what was found
 * when all of it was read back leave. Nothing is repaired from here.
 */
@NullMarked
package org.tributary.article.http.proof;

import org.jspecify.annotations.NullMarked;
