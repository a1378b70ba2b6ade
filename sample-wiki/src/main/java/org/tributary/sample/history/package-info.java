/**
 * Replays edit scripts into revisions: their texts, ids, parents and authors. Pages as written enter, pages as a wiki
 * would hold them leave. Nothing here reads a file or writes one.
 */
@NullMarked
package org.tributary.sample.history;

import org.jspecify.annotations.NullMarked;
