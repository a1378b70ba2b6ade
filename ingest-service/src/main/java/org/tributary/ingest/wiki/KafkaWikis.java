package org.tributary.ingest.wiki;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.frame.Problem;
import org.tributary.ingest.kafka.KafkaConnection;
import org.tributary.ingest.kafka.RiverProducer;
import org.tributary.ingest.kafka.TopicTable;

/** The wikis as the compacted topic {@code tributary.wiki} tells them, all of them on every replica. */
@Singleton
final class KafkaWikis implements Wikis {
    private final RiverProducer producer;
    private final TopicTable<Wiki> table;

    KafkaWikis(KafkaConnection connection, RiverProducer producer) {
        this.producer = producer;
        this.table = new TopicTable<>(Topic.WIKI, new EventCodec<>(Wiki.class), connection, producer);
    }

    @Override
    public boolean isRead() {
        return table.isRead();
    }

    @Override
    public Optional<Wiki> find(WikiId wikiId) {
        try {
            return table.find(wikiId.value()).filter(KafkaWikis::isHeld);
        } catch (InterruptedException e) {
            throw stopping();
        }
    }

    @Override
    public List<Wiki> all() {
        try {
            return table.all().stream().filter(KafkaWikis::isHeld).toList();
        } catch (InterruptedException e) {
            throw stopping();
        }
    }

    @Override
    public void publish(Wiki wiki) {
        if (producer.isWaiting()) {
            throw Problem.unavailable("Kafka is away, so nothing can be changed now: ask again in a moment");
        }
        try {
            table.write(wiki.wikiId().value(), wiki);
        } catch (InterruptedException e) {
            throw stopping();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused what is now true of wiki " + wiki.wikiId(), e);
        }
    }

    @PreDestroy
    void close() {
        table.close();
    }

    private static Problem stopping() {
        Thread.currentThread().interrupt();
        return Problem.unavailable("ingest is stopping");
    }

    private static boolean isHeld(Wiki wiki) {
        return wiki.following() != Following.FORGOTTEN;
    }
}
