package org.tributary.event.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is true of an event as an event, whatever it tells.
 *
 * @param stream the stream it belongs to, for example {@code tributary.page-change}
 * @param id derived from what the event describes, so that the same fact always has the same id
 * @param dt when the event was made
 * @param domain the host of the wiki
 * @param uri where the page can be read on the wiki
 * @param requestId the request at the wiki that caused the change, where the wiki tells
 */
public record EventMeta(
        String stream,
        String id,
        Instant dt,
        String domain,
        @Nullable String uri,
        @Nullable String requestId) {}
