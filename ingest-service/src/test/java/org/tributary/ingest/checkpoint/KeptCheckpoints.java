package org.tributary.ingest.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;

/** Checkpoints that are kept as long as a test lasts. */
public final class KeptCheckpoints implements Checkpoints {
    private final Map<String, FeedCheckpoint> last = new ConcurrentSkipListMap<>();

    @Override
    public boolean isRead() {
        return true;
    }

    @Override
    public Optional<FeedCheckpoint> last(WikiId wikiId, String feed) {
        return Optional.ofNullable(last.get(wikiId + ":" + feed));
    }

    @Override
    public List<FeedCheckpoint> all() {
        return List.copyOf(last.values());
    }

    @Override
    public void write(FeedCheckpoint checkpoint) {
        last.put(checkpoint.key(), checkpoint);
    }
}
