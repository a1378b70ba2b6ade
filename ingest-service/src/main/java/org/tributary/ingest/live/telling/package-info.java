/**
 * Turning what a wiki tells into page changes. What enters: rows of recent changes and pages to be told whole; what
 * leaves: changes in the wiki's own order for each page. A change is never told as newer than one that was told already,
 * and a row that is passed over is counted with its reason.
 */
@NullMarked
package org.tributary.ingest.live.telling;

import org.jspecify.annotations.NullMarked;
