/**
 * Reading one feed for ever. What enters: a feed, which yields changes from a position onward, and where they are to go;
 * what leaves: after each flush a checkpoint. A feed that fails is tried again, later each time, and its state is told.
 */
@NullMarked
package org.tributary.ingest.live.loop;

import org.jspecify.annotations.NullMarked;
