package org.tributary.event.codec;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The Kafka topics of the river: name, and how long their records are kept. */
public enum Topic {
    WIKI("tributary.wiki", null),
    PAGE_CHANGE("tributary.page-change", Duration.ofDays(7)),
    ARTICLE_CHANGE("tributary.article-change", Duration.ofDays(30)),
    PAGE_LIST("tributary.page-list", Duration.ofDays(7)),
    REPAIR_REQUEST("tributary.repair-request", Duration.ofDays(7)),
    INGEST_CHECKPOINT("tributary.ingest-checkpoint", null),
    PAGE_CHANGE_QUARANTINE("tributary.page-change.quarantine", Duration.ofDays(28)),
    ARTICLE_CHANGE_QUARANTINE("tributary.article-change.quarantine", Duration.ofDays(28));

    /** The largest record any of the topics takes, compressed or not, in bytes. */
    public static final int RECORD_BYTES_MAX = 10 * 1024 * 1024;

    private final String topicName;
    private final @Nullable Duration retention;

    Topic(String topicName, @Nullable Duration retention) {
        this.topicName = topicName;
        this.retention = retention;
    }

    public String topicName() {
        return topicName;
    }

    /** How long records are kept by default; null for topics that keep the last record of each key for ever. */
    public @Nullable Duration retention() {
        return retention;
    }

    public boolean isCompacted() {
        return retention == null;
    }
}
