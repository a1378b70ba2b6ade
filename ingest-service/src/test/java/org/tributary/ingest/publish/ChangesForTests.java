package org.tributary.ingest.publish;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Map;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.ingest.kafka.KafkaLimitsForTests;
import org.tributary.ingest.kafka.RiverProducer;
import org.tributary.ingest.normalize.EventIds;

/** Page changes with nothing special about them, and the sink they go to. */
public final class ChangesForTests {
    private static final Instant THEN = Instant.parse("2020-01-02T03:04:05Z");

    private ChangesForTests() {}

    public static PageChangeSink sink(RiverProducer producer, Map<String, String> limits) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        return new KafkaPageChangeSink(
                producer, new KafkaQuarantine(producer, meters), KafkaLimitsForTests.with(limits), meters);
    }

    public static Quarantine quarantine(RiverProducer producer) {
        return new KafkaQuarantine(producer, new SimpleMeterRegistry());
    }

    static PageChange change(long pageId, long revisionId, String text) {
        PageKey key = PageKey.of("testwiki", pageId);
        Slot main = new Slot(Slot.MAIN, "wikitext", "text/x-wiki", null, null, null, text);
        Revision revision = new Revision(
                new RevisionId(revisionId),
                null,
                THEN,
                null,
                null,
                "",
                false,
                User.named(1L, "Ada"),
                true,
                true,
                true,
                null,
                Map.of(Slot.MAIN, main));
        String id = EventIds.of(PageChangeKind.RESTATE, key, Long.toString(revisionId));
        return new PageChange.Restate(
                new EventMeta(Topic.PAGE_CHANGE.topicName(), id, THEN, "test.example", null, null),
                THEN,
                new WikiId("testwiki"),
                new Page(new PageId(pageId), new PageTitle("Page " + pageId), 0, false, null),
                revision,
                RestateReason.DUMP,
                false);
    }
}
