package org.tributary.ingest.http;

import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;

/**
 * Asks to follow a wiki.
 *
 * @param url any address of it
 * @param wikiId the id to know it by; its own database name if absent
 */
record FollowRequest(String url, @Nullable WikiId wikiId) {}
