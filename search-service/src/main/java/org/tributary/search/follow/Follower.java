package org.tributary.search.follow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.Topic;
import org.tributary.search.SearchConfig;
import org.tributary.search.index.IndexFailedException;
import org.tributary.search.index.SearchIndex;
import org.tributary.search.index.UnreadableIndexException;

/**
 * Keeps one index at the end of the topic, on a thread of its own.
 *
 * <p>This is a plain Kafka consumer with assigned partitions. SmallRye Reactive Messaging would keep the position in a
 * consumer group, acknowledge record by record, and share the partitions among replicas; here the position lives in the
 * commit of the index, so that index and position can never disagree, and every replica reads everything.
 */
public final class Follower implements Runnable {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final String TOPIC = Topic.ARTICLE_CHANGE.topicName();

    private final SearchConfig config;
    private final Map<String, Object> kafka;
    private final SearchIndex index;
    private final @Nullable SearchIndex seed;
    private final EventCounts counts;
    private final Listener listener;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile FollowProgress progress = FollowProgress.NONE;
    private boolean isKafkaMissed;

    /** Is told what matters to the life of the index, on the follower's thread. */
    public interface Listener {

        /** The end that the topic had when following began has been reached, and is committed. Told once. */
        void caughtUp(Follower follower);

        /** Nothing more will be read. */
        void ended(Follower follower, FollowerEnd end);
    }

    /**
     * Prepares to follow.
     *
     * @param kafka settings of the Kafka clients, {@code bootstrap.servers} among them
     * @param index read on from its position
     * @param seed an older index from which an empty one takes what the topic no longer holds; null if there is none
     */
    public Follower(
            SearchConfig config,
            Map<String, Object> kafka,
            SearchIndex index,
            @Nullable SearchIndex seed,
            EventCounts counts,
            Listener listener) {
        this.config = config;
        this.kafka = Map.copyOf(kafka);
        this.index = index;
        this.seed = seed;
        this.counts = counts;
        this.listener = listener;
    }

    public SearchIndex index() {
        return index;
    }

    public FollowProgress progress() {
        return progress;
    }

    /** Asks the follower to commit and end; returns at once. */
    public void stop() {
        stop.countDown();
        Consumer<byte[], byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
    }

    @Override
    public void run() {
        FollowerEnd end = null;
        while (end == null) {
            end = attempt();
        }
        listener.ended(this, end);
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** One life of the Kafka clients; null if it should be tried again. */
    private @Nullable FollowerEnd attempt() {
        try (Admin admin = Admin.create(clientSettings());
                Consumer<byte[], byte[]> opened = new KafkaConsumer<>(
                        clientSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                Quarantine quarantine = new Quarantine(kafka)) {
            consumer = opened;
            new Session(admin, opened, quarantine).run();
            return new FollowerEnd.Stopped();
        } catch (TopicReplacedException e) {
            return new FollowerEnd.TopicReplaced();
        } catch (IndexFailedException | UnreadableIndexException e) {
            return new FollowerEnd.IndexFailed(e);
        } catch (WakeupException | InterruptException e) {
            return new FollowerEnd.Stopped();
        } catch (KafkaException e) {
            missKafka(e);
            return pause() ? null : new FollowerEnd.Stopped();
        } catch (RuntimeException e) {
            LOG.error("TRIB-3010 following failed for a reason nobody thought of", e);
            return new FollowerEnd.IndexFailed(e);
        } finally {
            consumer = null;
        }
    }

    private Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        SearchConfig.Follow follow = config.follow();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, follow.pollRecordsMax());
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, follow.fetchBytesMax());
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, follow.fetchBytesMax());
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                follow.kafkaWait().toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                follow.kafkaWait().toMillis());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }

    /** Said once, however long it lasts. */
    private void missKafka(KafkaException e) {
        FollowProgress before = progress;
        progress = new FollowProgress(
                false, before.isCaughtUp(), before.position(), before.readRecords(), before.lagRecords());
        if (!isKafkaMissed) {
            isKafkaMissed = true;
            LOG.warnf(
                    "TRIB-3001 Kafka at %s cannot be read; what is held stays searchable, and following goes on when it is back: %s",
                    kafka.get("bootstrap.servers"), e.getMessage());
        }
    }

    private void foundKafka() {
        if (isKafkaMissed) {
            isKafkaMissed = false;
            LOG.infof("Kafka at %s is back", kafka.get("bootstrap.servers"));
        }
    }

    /** Waits before the next attempt; false if the follower was asked to stop. */
    private boolean pause() {
        try {
            return !stop.await(config.follow().retryWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The time between a Kafka that answers and one that does not. */
    private final class Session {
        private final Admin admin;
        private final Consumer<byte[], byte[]> consumer;
        private final Languages languages = new Languages(index);
        private final Offsets offsets;
        private final ArticleRecords articles;
        private final Duration wait = config.follow().kafkaWait();
        private List<TopicPartition> wikis = List.of();
        private long lagDue;
        private long topicDue;
        private long commitDue;
        private int uncommitted;
        private long read = progress.readRecords();
        private long lag;
        private boolean isCaughtUp = progress.isCaughtUp();

        Session(Admin admin, Consumer<byte[], byte[]> consumer, Quarantine quarantine) {
            this.admin = admin;
            this.articles = new ArticleRecords(config.index().textCharactersMax(), counts, quarantine);
            this.consumer = consumer;
            this.offsets = new Offsets(consumer, wait);
        }

        void run() {
            begin();
            try {
                while (!isStopped()) {
                    step();
                }
            } catch (WakeupException e) {
                LOG.debug("woken up to stop");
            }
            index.commit(offsets.position());
        }

        private void begin() {
            RiverTopic topic = RiverTopic.of(admin, TOPIC, wait);
            offsets.begin(index.position(), topic);
            wikis = RiverTopic.of(admin, Topic.WIKI.topicName(), wait).partitions();
            languages.readAll(consumer, wikis, wait);
            assign(topic);
            if (index.position().nextOffsets().isEmpty()) {
                sow(topic);
            }
            offsets.aimAtEnd();
            foundKafka();
            long now = System.nanoTime();
            lagDue = now;
            topicDue = now + config.follow().topicInterval().toNanos();
            commitDue = now + config.follow().commitInterval().toNanos();
        }

        /** An empty index has everything that the topic has; what the topic no longer has is taken from the old one. */
        private void sow(RiverTopic topic) {
            if (!offsets.hasLostItsBeginning()) {
                return;
            }
            if (seed == null || !topic.id().equals(seed.position().topicId())) {
                LOG.warnf(
                        "TRIB-3005 %s no longer holds its beginning, and there is no older index to take it from: "
                                + "articles that have not changed since are missing until they do",
                        TOPIC);
                return;
            }
            seed.forEachPage(index::apply);
        }

        private void assign(RiverTopic topic) {
            List<TopicPartition> all = new ArrayList<>(topic.partitions());
            all.addAll(wikis);
            Map<TopicPartition, Long> wikiPositions = wikis.stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> consumer.position(partition, wait)));
            consumer.assign(all);
            wikiPositions.forEach(consumer::seek);
            offsets.seek(topic.partitions());
        }

        private void step() {
            Batch batch = collect();
            if (batch.records() > 0) {
                articles.apply(batch, index);
                uncommitted += batch.records();
                read += batch.records();
            }
            offsets.note();
            long now = System.nanoTime();
            if (now - lagDue >= 0) {
                measure(now);
            }
            if (now - commitDue >= 0 || uncommitted >= config.follow().commitRecordsMax()) {
                commit(now);
            }
            if (now - topicDue >= 0) {
                checkTopic(now);
            }
            progress = new FollowProgress(true, isCaughtUp, offsets.position(), read, lag);
            if (!isCaughtUp && offsets.hasReachedAim()) {
                commit(now);
                isCaughtUp = true;
                progress = new FollowProgress(true, true, offsets.position(), read, lag);
                listener.caughtUp(Follower.this);
            }
        }

        private Batch collect() {
            Batch batch = new Batch();
            SearchConfig.Follow follow = config.follow();
            long deadline = System.nanoTime() + follow.batchWait().toNanos();
            long left = follow.batchWait().toNanos();
            while (left > 0 && !batch.isFull(follow.batchRecordsMax(), follow.batchBytesMax())) {
                for (var record : offsets.poll(Duration.ofNanos(left))) {
                    if (Languages.isAbout(record)) {
                        languages.learn(record);
                    } else {
                        articles.read(record, batch);
                    }
                }
                left = deadline - System.nanoTime();
            }
            return batch;
        }

        private void measure(long now) {
            try {
                lag = offsets.lag();
                foundKafka();
            } finally {
                lagDue = now + config.follow().lagInterval().toNanos();
            }
        }

        private void commit(long now) {
            if (!offsets.position().equals(index.position())) {
                index.commit(offsets.position());
            }
            uncommitted = 0;
            commitDue = now + config.follow().commitInterval().toNanos();
        }

        private void checkTopic(long now) {
            RiverTopic topic = RiverTopic.of(admin, TOPIC, wait);
            offsets.requireSame(topic);
            if (offsets.lacksSomeOf(topic)) {
                assign(topic);
            }
            topicDue = now + config.follow().topicInterval().toNanos();
        }
    }
}
