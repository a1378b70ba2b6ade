package org.tributary.article.wiki;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.waiting.Patience;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;

/** Takes wikis and feed checkpoints from Kafka into the store. The newest word on each counts, whatever the order. */
@Singleton
final class WikiIntake {
    private static final Logger LOG = Logger.getLogger(WikiIntake.class);

    private final EventCodec<Wiki> wikis = new EventCodec<>(Wiki.class);
    private final EventCodec<FeedCheckpoint> checkpoints = new EventCodec<>(FeedCheckpoint.class);
    private final ArticleStore store;
    private final Patience patience;
    private final Forgetting forgetting;
    private final Purging purging;

    WikiIntake(ArticleStore store, Patience patience, Forgetting forgetting, Purging purging) {
        this.purging = purging;
        this.store = store;
        this.patience = patience;
        this.forgetting = forgetting;
    }

    @Incoming("wiki")
    @Blocking("article-wiki")
    void takeWiki(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            Wiki wiki = wikis.decode(record.value());
            patience.untilDone(() -> kept(wiki));
            if (wiki.following() == Following.FORGOTTEN) {
                forgetting.withdrawAll(wiki);
            }
            if (wiki.followedBy().purgesDeleted()) {
                purging.purgeAll(wiki.wikiId());
            }
        } catch (MalformedEventException e) {
            LOG.warnf(
                    "TRIB-2011 %s-%d@%d is left out: %s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    @Incoming("ingest-checkpoint")
    @Blocking("article-checkpoint")
    void takeCheckpoint(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            FeedCheckpoint checkpoint = checkpoints.decode(record.value());
            patience.untilDone(() -> {
                store.keep(checkpoint);
                return true;
            });
        } catch (MalformedEventException e) {
            LOG.warnf(
                    "TRIB-2011 %s-%d@%d is left out: %s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private boolean kept(Wiki wiki) {
        store.keep(wiki);
        return true;
    }
}
