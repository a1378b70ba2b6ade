package org.tributary.search.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.frame.Problem;
import org.tributary.search.SearchConfig;
import org.tributary.search.index.CompletionRequest;
import org.tributary.search.index.IndexFailedException;
import org.tributary.search.index.SearchHits;
import org.tributary.search.index.SearchIndex;
import org.tributary.search.index.SearchRequest;
import org.tributary.search.index.UnreadableIndexException;
import org.tributary.search.query.QueryParser;
import org.tributary.search.rebuild.SearchLifecycle;

/** Puts questions to whichever index serves. */
@Singleton
final class Questions {
    private final SearchLifecycle lifecycle;
    private final SearchMetrics metrics;
    private final SearchConfig.Query config;

    /** What somebody asked, every part as it came. */
    record Asked(
            @Nullable String q,
            @Nullable String wiki,
            @Nullable String namespace,
            @Nullable String limit,
            @Nullable String cursor) {}

    Questions(SearchLifecycle lifecycle, SearchMetrics metrics, SearchConfig config) {
        this.lifecycle = lifecycle;
        this.metrics = metrics;
        this.config = config.query();
    }

    SearchAnswer search(Asked asked) {
        String q = Parameters.query(asked.q(), config);
        SearchRequest whole = new SearchRequest(
                QueryParser.parse(q, config.wordsMax()),
                q,
                Parameters.wiki(asked.wiki()),
                Parameters.namespaces(asked.namespace()),
                Parameters.limit(asked.limit(), config),
                null);
        SearchRequest request = new SearchRequest(
                whole.expression(),
                q,
                whole.wikiId(),
                whole.namespaces(),
                whole.limit(),
                Cursor.read(asked.cursor(), whole));
        long start = System.nanoTime();
        SearchHits hits = ask(index -> index.search(request));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        metrics.answered(took);
        return new SearchAnswer(
                hits.total(),
                hits.hits().stream().map(SearchAnswer.Item::of).toList(),
                Map.of("wiki", hits.wikis(), "language", hits.languages()),
                hits.hasMore() ? Cursor.write(hits.hits().getLast().place(), request) : null,
                took.toMillis());
    }

    CompletionAnswer complete(Asked asked) {
        CompletionRequest request = new CompletionRequest(
                Parameters.query(asked.q(), config),
                Parameters.wiki(asked.wiki()),
                Parameters.namespaces(asked.namespace()),
                Parameters.limit(asked.limit(), config));
        List<CompletionAnswer.Item> items = ask(index -> index.complete(request)).stream()
                .map(CompletionAnswer.Item::of)
                .toList();
        return new CompletionAnswer(items);
    }

    /** An index that is replaced while it is asked fails once; the one that took its place answers. */
    private <T> T ask(Function<SearchIndex, T> question) {
        SearchIndex first = serving();
        try {
            return question.apply(first);
        } catch (IndexFailedException | UnreadableIndexException e) {
            SearchIndex second = serving();
            if (second.equals(first)) {
                throw e;
            }
            return question.apply(second);
        }
    }

    private SearchIndex serving() {
        return lifecycle.index().orElseThrow(() -> Problem.unavailable("the index is not open yet"));
    }
}
