/**
 * Reading wikis through their Action API. What enters: where a wiki is and what is asked of it; what leaves: typed
 * answers ({@code told}), or one clear sentence about what is wrong. All requests go through {@code wire}. Never anything
 * a wiki marks as hidden, even if it shows the data beside the mark.
 */
@NullMarked
package org.tributary.ingest.mediawiki;

import org.jspecify.annotations.NullMarked;
