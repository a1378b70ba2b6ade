package org.tributary.ingest.http;

import org.tributary.event.wiki.Following;

/** Asks to pause a wiki, or to go on with it. */
record FollowingRequest(Following following) {}
