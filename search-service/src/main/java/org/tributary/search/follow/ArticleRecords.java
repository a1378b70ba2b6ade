package org.tributary.search.follow;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.search.document.ArticleWrites;
import org.tributary.search.document.IgnoredReason;
import org.tributary.search.document.IndexWrite;
import org.tributary.search.document.PageState;
import org.tributary.search.index.Applied;
import org.tributary.search.index.SearchIndex;

/** Turns records into states of pages, and applies them. */
final class ArticleRecords {
    private static final Logger LOG = Logger.getLogger(ArticleRecords.class);
    private static final EventCodec<ArticleChange> CODEC = new EventCodec<>(ArticleChange.class);

    private final ArticleWrites writes;
    private final EventCounts counts;
    private final Quarantine quarantine;

    ArticleRecords(int textCharactersMax, EventCounts counts, Quarantine quarantine) {
        this.writes = new ArticleWrites(textCharactersMax);
        this.counts = counts;
        this.quarantine = quarantine;
    }

    void read(ConsumerRecord<byte[], byte[]> record, Batch batch) {
        byte[] value = record.value();
        batch.read(value == null ? 0 : value.length);
        ArticleChange change = decode(record, value);
        if (change == null) {
            return;
        }
        IndexWrite write = writes.of(change);
        PageState state = PageState.of(write);
        if (state != null) {
            batch.add(state);
            if (ArticleWrites.hides(change)) {
                batch.hide();
            }
        } else if (write instanceof IndexWrite.Ignored ignored) {
            counts.ignored(ignored.reason(), 1);
        }
    }

    void apply(Batch batch, SearchIndex index) {
        if (batch.states().isEmpty()) {
            return;
        }
        Applied applied = index.apply(batch.states());
        if (batch.isHiding()) {
            index.purgeLater();
        }
        counts.applied(applied.changed());
        counts.ignored(IgnoredReason.NOT_NEWER, applied.notNewer());
    }

    /** A record that is not understood stands in nobody's way: it goes to quarantine, and the log says where it was. */
    private @Nullable ArticleChange decode(ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value) {
        if (value == null) {
            refuse(record, "the record has no value");
            return null;
        }
        try {
            return CODEC.decode(value);
        } catch (MalformedEventException e) {
            refuse(record, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void refuse(ConsumerRecord<byte[], byte[]> record, String reason) {
        LOG.warnf("TRIB-3003 %s is not understood and goes to quarantine: %s", Quarantine.origin(record), reason);
        quarantine.put(record, reason);
        counts.ignored(IgnoredReason.MALFORMED, 1);
    }
}
