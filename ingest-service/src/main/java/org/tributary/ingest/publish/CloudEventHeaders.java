package org.tributary.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.tributary.event.page.PageChange;

/** The attributes of CloudEvents 1.0 in Kafka's binary mode. */
final class CloudEventHeaders {
    private CloudEventHeaders() {}

    static List<Header> of(PageChange change) {
        String type = change.meta().stream() + '.' + change.kind().name().toLowerCase(Locale.ROOT);
        return of(
                change.meta().id(),
                type,
                "/wikis/" + change.wikiId(),
                change.meta().dt().toString());
    }

    static List<Header> of(String id, String type, String source, String time) {
        return List.of(
                header("ce_id", id),
                header("ce_type", type),
                header("ce_source", source),
                header("ce_specversion", "1.0"),
                header("ce_time", time),
                header("content-type", "application/json"));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
