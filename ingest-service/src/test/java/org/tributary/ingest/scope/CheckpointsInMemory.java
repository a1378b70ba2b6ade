package org.tributary.ingest.scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.ingest.checkpoint.Checkpoints;

/** Checkpoints that live as long as a test. */
public final class CheckpointsInMemory implements Checkpoints {
    private final Map<String, FeedCheckpoint> written = new ConcurrentSkipListMap<>();

    @Override
    public boolean isRead() {
        return true;
    }

    @Override
    public Optional<FeedCheckpoint> last(WikiId wikiId, String feed) {
        return Optional.ofNullable(written.get(wikiId + ":" + feed));
    }

    @Override
    public List<FeedCheckpoint> all() {
        return List.copyOf(written.values());
    }

    @Override
    public void write(FeedCheckpoint checkpoint) {
        written.put(checkpoint.key(), checkpoint);
    }
}
