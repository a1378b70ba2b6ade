package org.tributary.ingest.push.sse;

import org.jspecify.annotations.Nullable;

/**
 * A whole event.
 *
 * @param name what the stream calls it; {@code message} when it does not say
 * @param id the stream's last id when it came; null before the first
 * @param data its lines of data, joined
 */
public record ServerSentEvent(String name, @Nullable String id, String data) {}
