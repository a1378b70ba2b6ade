package org.tributary.search.index;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the topic is in an index.
 *
 * @param topicId Kafka's own id of the topic, which is another one when a topic is made anew under the same name; null
 *     before anything was read
 * @param nextOffsets for each partition the first offset that is not in the index
 */
public record IndexPosition(@Nullable String topicId, Map<Integer, Long> nextOffsets) {

    /** Nothing was read yet. */
    public static final IndexPosition START = new IndexPosition(null, Map.of());

    public IndexPosition {
        nextOffsets = Map.copyOf(new TreeMap<>(nextOffsets));
    }
}
