package org.tributary.article.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;

/**
 * A record of a topic, as subscribers get it.
 *
 * @param key of the page it tells of; empty where the record has none
 * @param json one line
 */
record Entry(int partition, long offset, String key, String json) {
    /** As the codec writes it, without blanks. */
    private static final List<String> HIDING =
            List.of("\"article_change_kind\":\"redact\"", "\"article_change_kind\":\"withdraw\"", "_visible\":false");

    /** The entry of a record; a record without a value tells nothing and its JSON is empty. */
    static Entry of(ConsumerRecord<byte[], byte[]> kept) {
        byte[] value = kept.value();
        String json = value == null ? "" : new String(value, StandardCharsets.UTF_8);
        return new Entry(
                kept.partition(),
                kept.offset(),
                key(kept.key()),
                json.replace('\n', ' ').replace('\r', ' '));
    }

    /** Roughly what it takes in memory. */
    long bytes() {
        return 2L * json.length() + 100;
    }

    /** The wiki whose page it tells of. */
    String wikiId() {
        int colon = key.lastIndexOf(':');
        return colon < 0 ? "" : key.substring(0, colon);
    }

    /** The page it tells of; empty where the key names none. */
    Optional<PageKey> page() {
        try {
            return key.isEmpty() ? Optional.empty() : Optional.of(PageKey.parse(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it tells of something that is hidden or withdrawn; quotes within a text are escaped and mean nothing here. */
    boolean isHiding() {
        return HIDING.stream().anyMatch(json::contains);
    }

    Entry telling(String otherJson) {
        return new Entry(partition, offset, key, otherJson);
    }

    private static String key(byte @Nullable [] key) {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
