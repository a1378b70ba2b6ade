package org.tributary.search.rebuild;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.search.SearchConfig;
import org.tributary.search.follow.EventCounts;
import org.tributary.search.follow.FollowProgress;
import org.tributary.search.follow.Follower;
import org.tributary.search.follow.FollowerEnd;
import org.tributary.search.index.IndexFailedException;
import org.tributary.search.index.SearchIndex;
import org.tributary.search.index.SearchIndexes;
import org.tributary.search.index.UnreadableIndexException;

/**
 * Keeps an index served: opens it, has it follow the topic, replaces it when it is damaged or outdated, and rebuilds it
 * beside itself when asked.
 */
public final class SearchLifecycle implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SearchLifecycle.class);

    private final SearchConfig config;
    private final Map<String, Object> kafka;
    private final SearchIndexes indexes;
    private final EventCounts counts;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Object lock = new Object();
    private volatile @Nullable Generation serving;
    private volatile @Nullable Generation building;

    /** Nothing happens before {@link #start()}. */
    public SearchLifecycle(
            SearchConfig config, Map<String, Object> kafka, SearchIndexes indexes, EventCounts counts, Clock clock) {
        this.config = config;
        this.kafka = kafka;
        this.indexes = indexes;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * Opens the index, or begins a new one, and follows the topic.
     *
     * @throws IndexFailedException if the folder cannot be used
     */
    public void start() {
        synchronized (lock) {
            Generation opened = openCurrent();
            indexes.deleteAllBut(opened.name());
            serving = opened;
            opened.start();
            if (opened.index().isOutdated()) {
                LOG.info("the index was made by an older version and is rebuilt; it serves until then");
                build(opened.index());
            }
        }
    }

    /** The index to ask; empty while there is none. */
    public Optional<SearchIndex> index() {
        return Optional.ofNullable(serving).map(Generation::index);
    }

    /**
     * Begins to build a new index from the topic, beside the one that serves.
     *
     * @return false if one is being built already
     */
    public boolean rebuild() {
        synchronized (lock) {
            Generation current = serving;
            if (building != null || current == null) {
                return false;
            }
            build(current.index());
            return true;
        }
    }

    /** How things stand now. */
    public SearchStatus status() {
        Generation current = serving;
        Generation next = building;
        if (current == null) {
            return new SearchStatus(SearchState.STARTING, 0, 0, Map.of(), false, null, null);
        }
        FollowProgress progress = current.follower().progress();
        return new SearchStatus(
                state(progress, next),
                current.index().documents(),
                progress.lagRecords(),
                progress.position().nextOffsets(),
                progress.isCaughtUp(),
                current.name(),
                next == null ? null : rebuildStatus(next));
    }

    @Override
    public void close() {
        closing.countDown();
        Generation current;
        Generation next;
        synchronized (lock) {
            current = serving;
            next = building;
            serving = null;
            building = null;
        }
        if (next != null) {
            next.close();
        }
        if (current != null) {
            current.close();
        }
    }

    private static SearchState state(FollowProgress progress, @Nullable Generation next) {
        if (next != null) {
            return SearchState.REBUILDING;
        }
        if (!progress.isKafkaReached()) {
            return SearchState.WAITING_FOR_KAFKA;
        }
        return progress.isCaughtUp() ? SearchState.LIVE : SearchState.CATCHING_UP;
    }

    private static SearchStatus.Rebuild rebuildStatus(Generation next) {
        FollowProgress progress = next.follower().progress();
        return new SearchStatus.Rebuild(
                next.name(), next.startedDt(), next.index().documents(), progress.readRecords(), progress.lagRecords());
    }

    private Generation openCurrent() {
        Optional<String> current = indexes.current();
        if (current.isEmpty()) {
            return begin();
        }
        try {
            return generation(current.get(), indexes.open(current.get()), null);
        } catch (UnreadableIndexException e) {
            LOG.warnf("TRIB-3002 the index is built anew from the topic: %s", e.getMessage());
            return begin();
        }
    }

    /** An empty index serves from the first moment: some hits are better than none. */
    private Generation begin() {
        String name = indexes.create();
        Generation fresh = generation(name, indexes.open(name), null);
        indexes.serve(name);
        return fresh;
    }

    private void build(SearchIndex seed) {
        String name = indexes.create();
        Generation next = generation(name, indexes.open(name), seed);
        building = next;
        next.start();
        LOG.infof("a new index is built as %s", name);
    }

    private Generation generation(String name, SearchIndex index, @Nullable SearchIndex seed) {
        Follower follower = new Follower(config, kafka, index, seed, counts, new Follower.Listener() {
            @Override
            public void caughtUp(Follower told) {
                switchTo(told);
            }

            @Override
            public void ended(Follower told, FollowerEnd end) {
                followerEnded(told, end);
            }
        });
        Thread thread = Thread.ofPlatform().daemon().name("follow-" + name).unstarted(follower);
        Purges purges = new Purges(name, index, config.index().purgeInterval());
        return new Generation(name, index, follower, thread, purges, clock.instant());
    }

    /** A rebuild is through: the new index serves, the old one goes. */
    private void switchTo(Follower follower) {
        Generation old;
        synchronized (lock) {
            Generation next = building;
            if (next == null || next.follower() != follower) {
                return;
            }
            old = serving;
            indexes.serve(next.name());
            serving = next;
            building = null;
            LOG.infof("the new index %s serves", next.name());
        }
        if (old != null) {
            old.close();
            indexes.delete(old.name());
        }
    }

    private void followerEnded(Follower follower, FollowerEnd end) {
        switch (end) {
            case FollowerEnd.Stopped _ -> {}
            case FollowerEnd.TopicReplaced _ -> topicReplaced(follower);
            case FollowerEnd.IndexFailed failed -> indexFailed(follower, failed.cause());
        }
    }

    private void topicReplaced(Follower follower) {
        LOG.warn("TRIB-3006 the topic is another one than the index was read from: the index is built anew from it");
        synchronized (lock) {
            if (abandonBuilding(follower)) {
                return;
            }
            Generation current = serving;
            if (building == null && current != null && current.follower() == follower) {
                build(current.index());
            }
        }
    }

    /** Tries to open the index again where its last commit left it, for as long as it takes. */
    private void indexFailed(Follower follower, RuntimeException cause) {
        LOG.errorf(
                "TRIB-3008 the index cannot be written, what is held stays searchable, and it is tried again: %s",
                cause.getMessage());
        synchronized (lock) {
            if (abandonBuilding(follower)) {
                return;
            }
        }
        Generation failed = serving;
        if (failed == null || failed.follower() != follower) {
            return;
        }
        abandon(failed);
        boolean isBack = false;
        while (!isBack && !isClosingAfterWait()) {
            isBack = reopen(failed, cause);
        }
    }

    private boolean reopen(Generation failed, RuntimeException cause) {
        try {
            synchronized (lock) {
                if (!failed.equals(serving)) {
                    return true;
                }
                Generation again = cause instanceof UnreadableIndexException ? begin() : openCurrent();
                serving = again;
                again.start();
            }
            failed.letGo();
            LOG.info("the index can be written again");
            return true;
        } catch (IndexFailedException e) {
            LOG.debugf("the index still cannot be opened: %s", e.getMessage());
            return false;
        }
    }

    private static void abandon(Generation failed) {
        try {
            failed.index().abandon();
        } catch (IndexFailedException | UnreadableIndexException e) {
            LOG.debugf("the index was not given up cleanly: %s", e.getMessage());
        }
    }

    /** A rebuild that cannot go on is dropped; the index that serves is not concerned. */
    private boolean abandonBuilding(Follower follower) {
        Generation next = building;
        if (next == null || next.follower() != follower) {
            return false;
        }
        building = null;
        LOG.errorf("TRIB-3009 the rebuild %s was given up; the index before it goes on serving", next.name());
        try {
            next.letGo();
            indexes.delete(next.name());
        } catch (IndexFailedException | UnreadableIndexException e) {
            LOG.debugf("%s is left for the next start to remove: %s", next.name(), e.getMessage());
        }
        return true;
    }

    private boolean isClosingAfterWait() {
        try {
            return closing.await(config.follow().retryWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
