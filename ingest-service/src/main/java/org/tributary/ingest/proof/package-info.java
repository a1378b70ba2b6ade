/**
 * Whether what a feed told is all there was. What enters: hints of push sources on one side, what the wiki's own record
 * shows on the other; what leaves: when to ask the wiki again, hints that the record does not show, and every gap, stated
 * as a metric, a line in the log and a notice on the feed's checkpoint. Nothing here publishes a change.
 */
@NullMarked
package org.tributary.ingest.proof;

import org.jspecify.annotations.NullMarked;
