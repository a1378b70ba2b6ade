package org.tributary.article.publish;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.Outbox;
import org.tributary.article.waiting.Patience;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageKey;

/**
 * Publishes what the outbox holds. Rows this process has just committed were never sent. Any other row may have been: by
 * a process that was killed after sending and before removing it. For those the end of the topic is read first and what
 * is there is left out, so that no reader ever sees an article's version again or going back.
 */
@Singleton
public final class ArticleChangePublisher {
    static final String VERSION = "ce_articleversion";

    private static final Logger LOG = Logger.getLogger(ArticleChangePublisher.class);

    private final ArticleStore store;
    private final RecordSender sender;
    private final PublishedTail tail;
    private final Patience patience;
    private final ArticleSettings.Publish settings;
    private final Clock clock = Clock.systemUTC();

    ArticleChangePublisher(
            ArticleStore store, RecordSender sender, PublishedTail tail, Patience patience, ArticleSettings settings) {
        this.store = store;
        this.sender = sender;
        this.tail = tail;
        this.patience = patience;
        this.settings = settings.publish();
    }

    /**
     * Publishes everything there is for the pages of these rows, which the caller has just committed, up to their versions;
     * returns when it is durable.
     */
    public void publish(List<Outbox.Row> committed) {
        if (committed.isEmpty()) {
            return;
        }
        Map<PageKey, Long> upTo = new HashMap<>();
        committed.forEach(row -> upTo.merge(row.page(), row.version(), Math::max));
        Set<Version> fresh = new HashSet<>();
        committed.forEach(row -> fresh.add(Version.of(row)));
        drain(upTo, later(), fresh);
    }

    /** Publishes what somebody who stopped has left. */
    public void publishLeft() {
        drain(null, clock.instant().minus(settings.leftAfter()), new HashSet<>());
    }

    /** Publishes all that is there; for the start, before anything else is. */
    public void publishAll() {
        drain(null, later(), new HashSet<>());
    }

    /** Later than any row, however the clocks differ. */
    private Instant later() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    /**
     * Rows that were handed over once are not fresh any more: if PostgreSQL fails then, they come again and are looked
     * for on the topic.
     */
    private void drain(@Nullable Map<PageKey, Long> upTo, Instant before, Set<Version> fresh) {
        Outbox outbox = store.outbox();
        boolean isMore = true;
        while (isMore) {
            isMore = patience.untilDone(
                    () -> outbox.drain(upTo, before, settings.bytesMax(), rows -> send(rows, fresh)));
        }
    }

    private void send(List<Outbox.Row> rows, Set<Version> fresh) {
        List<Outbox.Row> suspects =
                rows.stream().filter(row -> !fresh.contains(Version.of(row))).toList();
        Map<PageKey, Long> published = suspects.isEmpty() ? Map.of() : published(suspects);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Outbox.Row row : rows) {
            fresh.remove(Version.of(row));
            if (row.version() > published.getOrDefault(row.page(), 0L)) {
                records.add(record(row));
            }
        }
        sender.sendAll(records);
    }

    private Map<PageKey, Long> published(List<Outbox.Row> suspects) {
        Instant oldest = suspects.stream()
                .map(Outbox.Row::createdDt)
                .min(Instant::compareTo)
                .orElseThrow();
        Set<PageKey> pages = suspects.stream().map(Outbox.Row::page).collect(Collectors.toSet());
        LOG.infof(
                "TRIB-2003 %d article changes were left unpublished: publishing those that are not out",
                suspects.size());
        return tail.versions(pages, oldest.minus(settings.clockSkewMax()));
    }

    private static ProducerRecord<String, byte[]> record(Outbox.Row row) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topic.ARTICLE_CHANGE.topicName(),
                row.page().toString(),
                row.event().array());
        header(record, "content-type", "application/json");
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", ArticleEvents.id(row.page(), row.version()));
        header(
                record,
                "ce_source",
                "/v1/wikis/" + row.page().wikiId() + "/pages/" + row.page().pageId());
        header(record, "ce_type", "org.tributary.article-change.v1");
        header(record, "ce_time", row.createdDt().toString());
        header(record, VERSION, Long.toString(row.version()));
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** One version of one article. */
    private record Version(PageKey page, long version) {
        static Version of(Outbox.Row row) {
            return new Version(row.page(), row.version());
        }
    }
}
