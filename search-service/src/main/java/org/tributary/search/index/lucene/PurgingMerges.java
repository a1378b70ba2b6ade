package org.tributary.search.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * Merges in the background. While a purge has many segments merged, only the thread that purges waits for its turn;
 * whoever indexes goes on, and what it would have merged is merged afterwards.
 */
final class PurgingMerges extends ConcurrentMergeScheduler {
    private volatile @Nullable Thread purging;

    /**
     * Merges every segment that holds something deleted, and returns when no segment holds what had been deleted when
     * this was called. A merge that had begun before copies what was alive then, so it is waited for first; one that
     * begins meanwhile leaves its sources until it ends, so it is waited for last.
     */
    void purge(IndexWriter writer) throws IOException {
        purging = Thread.currentThread();
        try {
            sync();
            writer.forceMergeDeletes(true);
            sync();
        } finally {
            purging = null;
        }
    }

    @Override
    protected synchronized boolean maybeStall(MergeSource mergeSource) {
        Thread thread = purging;
        boolean isOnlyPurging = thread != null && !thread.equals(Thread.currentThread());
        return isOnlyPurging ? mergeThreadCount() < getMaxMergeCount() : super.maybeStall(mergeSource);
    }
}
