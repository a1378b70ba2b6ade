package org.tributary.ingest.imports;

import jakarta.inject.Singleton;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.publish.PageChangeSink;
import org.tributary.ingest.publish.Quarantine;
import org.tributary.ingest.wiki.Wikis;

/** Where an import puts what it reads, and where it looks whether it is still wanted. */
@Singleton
final class ImportOutlets {
    private final PageChangeSink sink;
    private final Quarantine quarantine;
    private final Checkpoints checkpoints;
    private final Wikis wikis;

    ImportOutlets(PageChangeSink sink, Quarantine quarantine, Checkpoints checkpoints, Wikis wikis) {
        this.sink = sink;
        this.quarantine = quarantine;
        this.checkpoints = checkpoints;
        this.wikis = wikis;
    }

    PageChangeSink sink() {
        return sink;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    Wikis wikis() {
        return wikis;
    }
}
