/**
 * HTTP to a wiki, and to nobody else. What enters: an address and parameters; what leaves: the answer, or a
 * {@link org.tributary.ingest.mediawiki.wire.WikiProblem} that says in one sentence what is wrong and whether to wait.
 * Never more requests than the configured manners allow, never an answer larger than the configured bound, and never a
 * part of an answer as if it were all of it.
 */
@NullMarked
package org.tributary.ingest.mediawiki.wire;

import org.jspecify.annotations.NullMarked;
