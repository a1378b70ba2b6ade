/**
 * The only place that speaks HTTP to a wiki. What enters: where a wiki is and what is asked of it; what leaves: typed
 * answers in the words of the contract, or one clear sentence about what is wrong. Never more requests than the
 * configured manners allow, never an answer larger than the configured bound, and never anything a wiki marks as hidden,
 * even if it shows the data beside the mark.
 */
@NullMarked
package org.tributary.ingest.mediawiki;

import org.jspecify.annotations.NullMarked;
