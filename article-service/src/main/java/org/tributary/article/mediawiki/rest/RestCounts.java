package org.tributary.article.mediawiki.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.HistoryFilter;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Revision;

/** How many edits of a kind a page has had, or how many editors; never those of which the wiki hides what is counted. */
final class RestCounts {
    private static final String EDITS = "edits";
    private static final String EDITORS = "editors";

    /** Of MediaWiki: how far is counted. */
    private static final Map<String, Integer> LIMITS = Map.of(
            "anonymous", 10_000, "bot", 10_000, EDITORS, 25_000, EDITS, 30_000, "minor", 1_000, "reverted", 30_000);

    private static final Map<String, String> FORMER_NAMES =
            Map.of("anonedits", "anonymous", "botedits", "bot", "revertededits", "reverted");

    private static final Comparator<Revision> IN_ORDER = Comparator.comparing(Revision::revDt)
            .thenComparingLong(revision -> revision.revId().value());

    private final ArticleReader reader;
    private final ArticleView article;

    RestCounts(ArticleReader reader, ArticleView article) {
        this.reader = reader;
        this.article = article;
    }

    /** The present name of a kind, if it can be counted between these revisions. */
    static String kind(String word, @Nullable String from, @Nullable String to) {
        String kind = FORMER_NAMES.getOrDefault(word, word);
        if (!LIMITS.containsKey(kind)) {
            throw RestError.unknownWord("type", word);
        }
        boolean hasFrom = isGiven("from", from);
        boolean hasTo = isGiven("to", to);
        if ((hasFrom || hasTo) && (!(kind.equals(EDITORS) || kind.equals(EDITS)) || !hasFrom || !hasTo)) {
            throw RestError.of(
                    400,
                    "rest-pagehistorycount-parameters-invalid",
                    "The specified combination of parameters is not supported.");
        }
        return kind;
    }

    /** MediaWiki takes 0 for nothing. */
    private static boolean isGiven(String parameter, @Nullable String value) {
        return value != null && RestFinder.number(parameter, value) != 0;
    }

    ObjectNode counted(String kind, @Nullable String from, @Nullable String to) {
        boolean isOfEditors = kind.equals(EDITORS);
        boolean isPlain = isOfEditors || kind.equals(EDITS);
        List<HistoryFilter> filters = new ArrayList<>(isPlain ? List.of() : RestHistory.filters("type", kind));
        filters.add(
                isOfEditors || kind.equals("anonymous") || kind.equals("bot")
                        ? new HistoryFilter.EditorVisible()
                        : new HistoryFilter.ContentVisible());
        if (from != null && to != null && isGiven("from", from)) {
            between(revision("from", from), revision("to", to), filters);
        }
        int limit = LIMITS.getOrDefault(kind, 0);
        long count = reader.count(article.key(), filters, isOfEditors, limit + 1);
        return MediaWikiJson.object().put("count", Math.min(count, limit)).put("limit", count > limit);
    }

    private static void between(RevisionView one, RevisionView other, List<HistoryFilter> filters) {
        boolean isInOrder = IN_ORDER.compare(one.revision(), other.revision()) <= 0;
        filters.add(HistoryFilter.NewerThan.the(isInOrder ? one : other));
        filters.add(HistoryFilter.OlderThan.the(isInOrder ? other : one));
    }

    private RevisionView revision(String parameter, String value) {
        long number = RestFinder.number(parameter, value);
        return (number < 1 ? Optional.<RevisionView>empty() : reader.revision(article.wikiId(), new RevisionId(number)))
                .orElseThrow(() -> RestError.noRevision(value));
    }
}
