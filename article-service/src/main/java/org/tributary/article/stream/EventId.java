package org.tributary.article.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.event.codec.EventCodec;
import org.tributary.frame.Problem;

/**
 * Where a subscriber is, in Wikimedia's form: a JSON array that tells for each partition the offset, or the time in
 * milliseconds, to read on from.
 */
record EventId(Map<Integer, Long> offsets, Map<Integer, Long> timestamps) {
    private static final int CHARACTERS_MAX = 20_000;
    private static final int PARTITION_MAX = 10_000;

    EventId {
        offsets = Map.copyOf(offsets);
        timestamps = Map.copyOf(timestamps);
    }

    /** Reads what a subscriber sent back; 400 where it is not what was given out for this topic. */
    static EventId parse(String text, String topic) {
        if (text.length() > CHARACTERS_MAX) {
            throw malformed("it is too long");
        }
        try {
            JsonNode array = EventCodec.mapper().readTree(text);
            if (array == null || !array.isArray()) {
                throw malformed("a JSON array is wanted");
            }
            Map<Integer, Long> offsets = new HashMap<>();
            Map<Integer, Long> timestamps = new HashMap<>();
            for (JsonNode place : array) {
                read(place, topic, offsets, timestamps);
            }
            return new EventId(offsets, timestamps);
        } catch (JsonProcessingException e) {
            throw malformed("it is not JSON");
        }
    }

    static String of(String topic, Map<Integer, Long> offsets) {
        ArrayNode array = EventCodec.mapper().createArrayNode();
        new TreeMap<>(offsets).forEach((partition, offset) -> array.addObject()
                .put("topic", topic)
                .put("partition", partition)
                .put("offset", offset));
        return array.toString();
    }

    private static void read(JsonNode place, String topic, Map<Integer, Long> offsets, Map<Integer, Long> timestamps) {
        if (!place.path("topic").asText().equals(topic)) {
            throw malformed("it names another topic than '" + topic + "'");
        }
        JsonNode partition = place.path("partition");
        JsonNode offset = place.path("offset");
        JsonNode timestamp = place.path("timestamp");
        boolean isPartition = partition.canConvertToInt() && partition.isIntegralNumber();
        if (!isPartition || partition.intValue() < 0 || partition.intValue() > PARTITION_MAX) {
            throw malformed("a partition is wanted");
        }
        if (isNumber(offset)) {
            offsets.put(partition.intValue(), offset.longValue());
        } else if (isNumber(timestamp)) {
            timestamps.put(partition.intValue(), timestamp.longValue());
        } else {
            throw malformed("an offset of 0 or more is wanted for each partition");
        }
    }

    private static boolean isNumber(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0;
    }

    private static Problem malformed(String why) {
        return Problem.badParameter("Last-Event-ID", why);
    }
}
