package org.tributary.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.Following;

/** Asks to pause a wiki, to go on with it, or to follow it by another plan; what is absent stays as it is. */
record FollowingRequest(
        @Nullable Following following, @Nullable JsonNode plan) {}
