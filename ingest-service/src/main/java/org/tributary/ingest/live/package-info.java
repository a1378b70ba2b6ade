/**
 * Following wikis as they change. What enters: the wikis that are this replica's, and what their Action API tells; what
 * leaves: page changes in the wiki's own order for each page, and after each flush a checkpoint. A change is never told
 * as newer than one that was told already, nothing a wiki hides is told, and a wiki that fails is tried again for ever.
 */
@NullMarked
package org.tributary.ingest.live;

import org.jspecify.annotations.NullMarked;
