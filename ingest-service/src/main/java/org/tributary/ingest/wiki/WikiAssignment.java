package org.tributary.ingest.wiki;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Wiki;

/**
 * Which wikis are this replica's. Replicas share the partitions of {@code tributary.wiki} by Kafka's consumer group;
 * whoever has a partition reads it from its beginning and follows the wikis in it.
 */
@Singleton
public final class WikiAssignment {
    private static final Logger LOG = Logger.getLogger(WikiAssignment.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final WikiTopicClients clients;
    private final WikiConfig config;
    private final Map<TopicPartition, Share> shares = new HashMap<>();
    private volatile boolean stopping;
    private @Nullable Thread sharing;

    WikiAssignment(WikiTopicClients clients, WikiConfig config) {
        this.clients = clients;
        this.config = config;
    }

    /** Takes this replica's share of the wikis, from now until it stops, and tells the follower of each. */
    public void start(WikiFollower follower) {
        sharing = Thread.ofVirtual().name("wiki-assignment").start(() -> shareForEver(follower));
    }

    /** Gives this replica's wikis back. */
    @PreDestroy
    public void stop() {
        stopping = true;
        Thread started = sharing;
        if (started == null) {
            return;
        }
        try {
            started.join(config.sessionTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void shareForEver(WikiFollower follower) {
        while (!stopping) {
            try (KafkaConsumer<String, byte[]> member = clients.openMember()) {
                share(member, follower);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("sharing of wikis was told to stop");
            } catch (KafkaException e) {
                LOG.warnf("TRIB-1104 the wikis cannot be shared over Kafka now, trying again: %s", e.getMessage());
                pause();
            } finally {
                shares.values().forEach(share -> share.release(follower));
                shares.clear();
            }
        }
    }

    private void share(KafkaConsumer<String, byte[]> member, WikiFollower follower) {
        member.subscribe(List.of(WikiTopicClients.TOPIC), new Turns(member, follower));
        while (!stopping) {
            for (ConsumerRecord<String, byte[]> entry : member.poll(POLL)) {
                Share share = shares.get(new TopicPartition(entry.topic(), entry.partition()));
                if (share != null) {
                    KafkaWikis.read(entry).ifPresent(wiki -> share.untold.put(entry.key(), wiki));
                }
            }
            shares.forEach((partition, share) -> {
                if (member.position(partition) >= share.endWhenAssigned) {
                    share.tell(follower);
                }
            });
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.retryPause());
        } catch (InterruptedException e) {
            LOG.debug("interrupted while Kafka was away");
        }
    }

    /** One partition of the topic while it is this replica's. */
    private static final class Share {
        private final Map<String, Wiki> untold = new LinkedHashMap<>();
        private final Map<WikiId, Wiki> told = new LinkedHashMap<>();
        private final long endWhenAssigned;

        Share(long endWhenAssigned) {
            this.endWhenAssigned = endWhenAssigned;
        }

        /** Called once the past has been read, since only what a wiki came to in the end counts. */
        void tell(WikiFollower follower) {
            untold.values().forEach(wiki -> {
                told.put(wiki.wikiId(), wiki);
                follower.wanted(wiki);
            });
            untold.clear();
        }

        void release(WikiFollower follower) {
            told.keySet().forEach(follower::released);
        }
    }

    /** What happens when partitions come and go. */
    private final class Turns implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, byte[]> member;
        private final WikiFollower follower;

        Turns(KafkaConsumer<String, byte[]> member, WikiFollower follower) {
            this.member = member;
            this.follower = follower;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            member.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = member.endOffsets(partitions);
            partitions.forEach(each -> shares.put(each, new Share(ends.getOrDefault(each, 0L))));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            for (TopicPartition partition : partitions) {
                Share share = shares.remove(partition);
                if (share != null) {
                    share.release(follower);
                }
            }
        }
    }
}
