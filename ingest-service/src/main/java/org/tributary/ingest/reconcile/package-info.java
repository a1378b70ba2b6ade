/**
 * What no change ever told of is found here: the wiki's pages and the revisions of each are listed in walks, and what
 * article asks for is told again. What enters: requests, and the wiki's lists; what leaves: lists, restated revisions and
 * how far a walk is. Nothing is compared here, since nothing is held here.
 */
@NullMarked
package org.tributary.ingest.reconcile;

import org.jspecify.annotations.NullMarked;
