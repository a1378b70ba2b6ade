package org.tributary.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.tributary.search.follow.EventCounts;
import org.tributary.search.index.SearchIndexes;
import org.tributary.search.index.lucene.LuceneSearchIndexes;
import org.tributary.search.index.lucene.LuceneSettings;
import org.tributary.search.rebuild.SearchLifecycle;

/** The flow of this service: a topic is followed into an index, which answers over HTTP. */
@Singleton
final class SearchPipeline {
    private final SearchLifecycle lifecycle;

    SearchPipeline(
            SearchConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka, EventCounts counts) {
        SearchConfig.Query query = config.query();
        SearchIndexes indexes = new LuceneSearchIndexes(
                config.indexFolder(),
                new LuceneSettings(
                        config.index().writeBufferMebibytes(),
                        config.index().redirectTitlesMax(),
                        query.snippetCharacters(),
                        query.snippetScanCharacters()));
        this.lifecycle = new SearchLifecycle(config, kafka, indexes, counts, Clock.systemUTC());
    }

    @Produces
    @Singleton
    SearchLifecycle lifecycle() {
        return lifecycle;
    }

    void start(@Observes StartupEvent started) {
        lifecycle.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        lifecycle.close();
    }
}
