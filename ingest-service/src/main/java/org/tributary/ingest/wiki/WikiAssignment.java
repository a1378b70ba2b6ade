package org.tributary.ingest.wiki;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.kafka.KafkaConnection;

/**
 * Which wikis are this replica's. Replicas share the partitions of {@code tributary.wiki} by Kafka's consumer group;
 * whoever has a partition reads it from its beginning and follows the wikis in it.
 */
@Singleton
public final class WikiAssignment {
    private static final Logger LOG = Logger.getLogger(WikiAssignment.class);
    private static final EventCodec<Wiki> CODEC = new EventCodec<>(Wiki.class);
    private static final Duration METADATA_AGE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConnection connection;
    private final WikiConfig config;
    private final Map<TopicPartition, Share> shares = new HashMap<>();
    private volatile boolean stopping;
    private @Nullable Thread sharing;

    WikiAssignment(KafkaConnection connection, WikiConfig config) {
        this.connection = connection;
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
            try (KafkaConsumer<String, byte[]> member = join()) {
                share(member, follower);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("sharing of wikis was told to stop");
            } catch (KafkaException e) {
                LOG.warnf("TRIB-1102 the wikis cannot be shared over Kafka now, trying again: %s", e.getMessage());
                pause();
            } finally {
                shares.values().forEach(share -> share.release(follower));
                shares.clear();
            }
        }
    }

    private void share(KafkaConsumer<String, byte[]> member, WikiFollower follower) {
        member.subscribe(List.of(Topic.WIKI.topicName()), new Turns(member, follower));
        while (!stopping) {
            for (ConsumerRecord<String, byte[]> entry : member.poll(POLL)) {
                Share share = shares.get(new TopicPartition(entry.topic(), entry.partition()));
                if (share != null) {
                    read(entry).ifPresent(wiki -> share.untold.put(entry.key(), wiki));
                }
            }
            shares.forEach((partition, share) -> {
                if (member.position(partition) >= share.endWhenAssigned) {
                    share.tell(follower);
                }
            });
        }
    }

    /** A member of the group that shares the partitions. It commits nothing: whoever is assigned reads all anew. */
    private KafkaConsumer<String, byte[]> join() {
        Map<String, Object> settings = new HashMap<>(connection.forAdmin());
        int sessionMilliseconds = Math.toIntExact(config.sessionTimeout().toMillis());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
        config.memberId().ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, sessionMilliseconds);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, sessionMilliseconds / 4);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, Math.toIntExact(METADATA_AGE.toMillis()));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Optional<Wiki> read(ConsumerRecord<String, byte[]> entry) {
        if (entry.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CODEC.decode(entry.value()));
        } catch (MalformedEventException e) {
            LOG.warnf(
                    "TRIB-1101 the wiki at offset %d of partition %d cannot be understood and is not followed: %s",
                    entry.offset(), entry.partition(), e.getMessage());
            return Optional.empty();
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
