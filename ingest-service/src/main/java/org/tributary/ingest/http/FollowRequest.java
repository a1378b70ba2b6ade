package org.tributary.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;

/**
 * Asks to follow a wiki.
 *
 * @param url any address of it
 * @param wikiId the id to know it by; its own database name if absent
 * @param plan what of it, and how; everything, from the beginning, if absent
 */
record FollowRequest(
        String url, @Nullable WikiId wikiId, @Nullable JsonNode plan) {}
