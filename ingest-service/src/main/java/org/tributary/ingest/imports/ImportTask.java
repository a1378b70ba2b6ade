package org.tributary.ingest.imports;

import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.ingest.dump.UnusableDumpException;
import org.tributary.ingest.dump.file.DumpSource;

/** A dump to be read into a wiki. */
record ImportTask(WikiId wikiId, DumpSource source) {
    static final String FEED_PREFIX = "dump:";

    static ImportTask of(FeedCheckpoint checkpoint) throws UnusableDumpException {
        return new ImportTask(checkpoint.wikiId(), DumpSource.of(checkpoint.source()));
    }

    String feed() {
        return FEED_PREFIX + source.name();
    }

    String key() {
        return wikiId + ":" + feed();
    }
}
