/**
 * Article changes for subscribers, as server-sent events in the dialect of Wikimedia's EventStreams. Records of the
 * article-change topic enter, events leave. One reader of Kafka serves everybody who is up to date; whoever is behind
 * gets a reader of its own until it is not. A slow subscriber is let go and can resume; it never holds up another.
 */
@NullMarked
package org.tributary.article.stream;

import org.jspecify.annotations.NullMarked;
