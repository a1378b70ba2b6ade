package org.tributary.article.mediawiki.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
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

/** How many edits of a kind a page has had, or how many editors; never those of which the wiki hides what is counted. */
final class RestCounts {
    private static final String EDITS = "edits";
    private static final String EDITORS = "editors";

    /** Of MediaWiki: how far is counted. */
    private static final Map<String, Integer> LIMITS = Map.of(
            "anonymous", 10_000, "bot", 10_000, EDITORS, 25_000, EDITS, 30_000, "minor", 1_000, "reverted", 30_000);

    private static final Map<String, String> FORMER_NAMES =
            Map.of("anonedits", "anonymous", "botedits", "bot", "revertededits", "reverted");

    private final ArticleReader reader;
    private final ArticleView article;

    RestCounts(ArticleReader reader, ArticleView article) {
        this.reader = reader;
        this.article = article;
    }

    /** The present name of a kind. */
    static String kind(String word) {
        String kind = FORMER_NAMES.getOrDefault(word, word);
        if (!LIMITS.containsKey(kind)) {
            throw RestError.unknownWord("type", word);
        }
        return kind;
    }

    ObjectNode counted(String kind, @Nullable String from, @Nullable String to) {
        boolean isOfEditors = kind.equals(EDITORS);
        boolean isPlain = isOfEditors || kind.equals(EDITS);
        if ((from != null || to != null) && (!isPlain || from == null || to == null)) {
            throw RestError.of(
                    400,
                    "rest-pagehistorycount-parameters-invalid",
                    "The \"from\" and \"to\" parameters are only supported together, and for edits and editors");
        }
        List<HistoryFilter> filters = new ArrayList<>(isPlain ? List.of() : RestHistory.filters("type", kind));
        filters.add(
                isOfEditors || kind.equals("anonymous") || kind.equals("bot")
                        ? new HistoryFilter.EditorVisible()
                        : new HistoryFilter.ContentVisible());
        if (from != null && to != null) {
            between(revision("from", from), revision("to", to), filters);
        }
        int limit = LIMITS.getOrDefault(kind, 0);
        long count = reader.count(article.key(), filters, isOfEditors, limit + 1);
        return MediaWikiJson.object().put("count", Math.min(count, limit)).put("limit", count > limit);
    }

    private static void between(RevisionView one, RevisionView other, List<HistoryFilter> filters) {
        boolean isInOrder = !one.revision().revDt().isAfter(other.revision().revDt());
        filters.add(HistoryFilter.NewerThan.the(isInOrder ? one : other));
        filters.add(HistoryFilter.OlderThan.the(isInOrder ? other : one));
    }

    private RevisionView revision(String parameter, String value) {
        long number = RestFinder.number(parameter, value);
        return (number < 1 ? Optional.<RevisionView>empty() : reader.revision(article.wikiId(), new RevisionId(number)))
                .orElseThrow(() -> RestError.noRevision(value));
    }
}
