package org.tributary.article.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic, as subscribers get it.
 *
 * @param wikiId the wiki whose page it tells of
 * @param json one line
 */
record Entry(int partition, long offset, String wikiId, String json) {

    /** The entry of a record; a record without a value tells nothing and its JSON is empty. */
    static Entry of(ConsumerRecord<byte[], byte[]> kept) {
        byte[] value = kept.value();
        String json = value == null ? "" : new String(value, StandardCharsets.UTF_8);
        return new Entry(
                kept.partition(),
                kept.offset(),
                wiki(kept.key()),
                json.replace('\n', ' ').replace('\r', ' '));
    }

    /** Roughly what it takes in memory. */
    long bytes() {
        return 2L * json.length() + 100;
    }

    private static String wiki(byte @Nullable [] key) {
        String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        int colon = text.lastIndexOf(':');
        return colon < 0 ? "" : text.substring(0, colon);
    }
}
