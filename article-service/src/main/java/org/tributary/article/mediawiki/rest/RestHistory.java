package org.tributary.article.mediawiki.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.HistoryFilter;
import org.tributary.article.reading.HistoryQuery;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.Slice;
import org.tributary.event.identity.RevisionId;

/** A stretch of a page's history with the addresses of the stretches beside it. */
final class RestHistory {
    /** Of MediaWiki: how many revisions one answer has. */
    private static final int REVISIONS = 20;

    private static final List<String> REVERTS = List.of("mw-rollback", "mw-undo", "mw-manual-revert");

    private final ArticleReader reader;
    private final Asked asked;
    private final ArticleView article;
    private final @Nullable String filter;

    RestHistory(ArticleReader reader, Asked asked, ArticleView article, @Nullable String filter) {
        this.reader = reader;
        this.asked = asked;
        this.article = article;
        this.filter = filter;
    }

    /** The filters behind a word of MediaWiki's. */
    static List<HistoryFilter> filters(String parameter, String word) {
        return switch (word) {
            case "anonymous" -> List.of(new HistoryFilter.Anonymous());
            case "bot" -> List.of(new HistoryFilter.ByBot(true));
            case "minor" -> List.of(new HistoryFilter.Minor(true));
            case "reverted" -> List.of(new HistoryFilter.Tagged(REVERTS));
            default -> throw RestError.unknownWord(parameter, word);
        };
    }

    /** Refuses what cannot be asked for, before anything is looked up. */
    static void check(@Nullable String filter, @Nullable String olderThan, @Nullable String newerThan) {
        long older = olderThan == null ? 1 : RestFinder.number("older_than", olderThan);
        long newer = newerThan == null ? 1 : RestFinder.number("newer_than", newerThan);
        if (filter != null) {
            filters("filter", filter);
        }
        if (olderThan != null && newerThan != null) {
            throw RestError.of(
                    400,
                    "rest-pagehistory-incompatible-params",
                    "Parameters \"older_than\" and \"newer_than\" cannot both be specified");
        }
        if (older < 1 || newer < 1) {
            throw RestError.of(400, "rest-pagehistory-param-range-error", "Revision id must be greater than 0");
        }
    }

    ObjectNode older(String title, @Nullable String olderThan) {
        List<HistoryFilter> filters = wanted();
        if (olderThan != null) {
            filters.add(HistoryFilter.OlderThan.the(place(title, "older_than", olderThan)));
        }
        Slice<RevisionView> slice =
                reader.history(article.key(), new HistoryQuery(REVISIONS, Optional.empty(), filters, false));
        return written(slice.items(), slice.next().isPresent(), olderThan != null);
    }

    ObjectNode newer(String title, String newerThan) {
        List<HistoryFilter> filters = wanted();
        filters.add(HistoryFilter.NewerThan.the(place(title, "newer_than", newerThan)));
        Slice<RevisionView> slice =
                reader.history(article.key(), new HistoryQuery(REVISIONS, Optional.empty(), filters, true));
        return written(slice.items().reversed(), true, slice.next().isPresent());
    }

    private List<HistoryFilter> wanted() {
        return filter == null ? new ArrayList<>() : new ArrayList<>(filters("filter", filter));
    }

    private RevisionView place(String title, String parameter, String value) {
        long number = RestFinder.number(parameter, value);
        return reader.revision(article.wikiId(), new RevisionId(number))
                .filter(view -> view.pageId().equals(article.page().pageId()))
                .orElseThrow(() -> RestError.of(
                        404,
                        "rest-nonexistent-title-revision",
                        "The specified revision (" + number + ") does not exist for the specified page (" + title
                                + ")"));
    }

    private ObjectNode written(List<RevisionView> revisions, boolean hasOlder, boolean hasNewer) {
        ObjectNode json = MediaWikiJson.object();
        ArrayNode lines = json.putArray("revisions");
        revisions.forEach(view -> lines.add(RestJson.line(view)));
        json.put("latest", url(null));
        if (!revisions.isEmpty() && hasOlder) {
            json.put("older", url("older_than=" + revisions.getLast().revision().revId()));
        }
        if (!revisions.isEmpty() && hasNewer) {
            json.put(
                    "newer", url("newer_than=" + revisions.getFirst().revision().revId()));
        }
        return json;
    }

    private String url(@Nullable String place) {
        List<String> query = new ArrayList<>();
        if (filter != null) {
            query.add("filter=" + filter);
        }
        if (place != null) {
            query.add(place);
        }
        String route = RestPageResource.route(article.page().pageTitle().value(), "/history");
        return asked.url(article.wikiId().value(), route) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }
}
