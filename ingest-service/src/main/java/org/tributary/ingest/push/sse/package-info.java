/**
 * Server-sent events. What enters: bytes of a stream as they come, cut anywhere; what leaves: whole events, or the word
 * that one was too large. Half an event is never taken for one, and no line or event is held beyond its bound.
 */
@NullMarked
package org.tributary.ingest.push.sse;

import org.jspecify.annotations.NullMarked;
