package org.tributary.ingest.mediawiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.PageChange.RevisionList;
import org.tributary.event.repair.PageList.ListedPage;
import org.tributary.ingest.mediawiki.told.PageRevision;
import org.tributary.ingest.mediawiki.wire.ActionApi;

/** What a wiki lists without texts: revisions of a page, many at once, and pages of a namespace. */
public final class HistoryListing {
    private static final Map<String, String> FIELDS = Map.of(
            "prop", "revisions|info",
            "curtimestamp", "1",
            "rvprop", "ids|timestamp|flags|user|userid|comment|size|sha1|roles|slotsize|slotsha1|contentmodel|tags",
            "rvslots", "*",
            "rvdir", "newer",
            "rvlimit", Integer.toString(RevisionList.REVISIONS_MAX));

    private final ActionApi api;
    private final PageReading pages;

    HistoryListing(ActionApi api, PageReading pages) {
        this.api = api;
        this.pages = pages;
    }

    /**
     * A stretch of a page's history.
     *
     * @param wikiNow the wiki's own clock when it showed this
     * @param revisions oldest first; none if the page is not there
     * @param next how to ask for the stretch after it; null for the last one
     */
    public record Listed(
            Instant wikiNow,
            List<PageRevision> revisions,
            @Nullable String next) {
        public Listed {
            revisions = List.copyOf(revisions);
        }
    }

    /**
     * Pages of a namespace in the order of their titles.
     *
     * @param next how to ask for those after them; null after the last
     */
    public record Pages(
            Instant wikiNow,
            List<ListedPage> pages,
            @Nullable String next) {
        public Pages {
            pages = List.copyOf(pages);
        }
    }

    /**
     * Revisions of a page behind one point of its history up to another.
     *
     * @param after null to begin with the history
     * @param upTo null to end with it
     * @param next what the stretch before said, null to begin
     */
    public Listed revisions(
            PageId pageId, @Nullable HistoryPoint after, @Nullable HistoryPoint upTo, @Nullable String next) {
        Map<String, String> question = new LinkedHashMap<>(FIELDS);
        question.put("pageids", pageId.toString());
        if (after != null) {
            question.put("rvstart", after.revDt().toString());
        }
        if (upTo != null) {
            question.put("rvend", upTo.revDt().toString());
        }
        if (next != null) {
            question.put("rvcontinue", next);
        }
        JsonNode answer = api.query(question);
        List<PageRevision> found = pages.read(List.of(answer)).stream()
                .filter(each -> isBetween(HistoryPoint.of(each.revision()), after, upTo))
                .toList();
        String more = answer.path("continue").path("rvcontinue").asText();
        return new Listed(wikiNow(answer), found, more.isEmpty() ? null : more);
    }

    /** The current revision of a page, without its text; none if the page is not there. */
    public Listed newest(PageId pageId) {
        Map<String, String> question = new LinkedHashMap<>(FIELDS);
        question.put("pageids", pageId.toString());
        question.put("rvdir", "older");
        question.put("rvlimit", "1");
        JsonNode answer = api.query(question);
        return new Listed(wikiNow(answer), pages.read(List.of(answer)), null);
    }

    /**
     * Pages of a namespace whose titles begin so.
     *
     * @param beginning without the namespace; may be empty
     * @param next what the list before said, null to begin
     */
    public Pages pages(int namespaceId, String beginning, @Nullable String next, int limit) {
        Map<String, String> question = new LinkedHashMap<>(Map.of(
                "generator",
                "allpages",
                "gapnamespace",
                Integer.toString(namespaceId),
                "gaplimit",
                Integer.toString(limit),
                "prop",
                "info",
                "curtimestamp",
                "1"));
        if (!beginning.isEmpty()) {
            question.put("gapprefix", beginning);
        }
        if (next != null) {
            question.put("gapcontinue", next);
        }
        JsonNode answer = api.query(question);
        List<ListedPage> found = new ArrayList<>();
        for (JsonNode page : answer.path("query").path("pages")) {
            if (page.path("pageid").asLong() > 0) {
                found.add(new ListedPage(
                        new PageId(page.path("pageid").asLong()),
                        new PageTitle(page.path("title").asText()),
                        RowReading.revisionId(page.path("lastrevid")),
                        page.path("redirect").asBoolean()));
            }
        }
        found.sort(Comparator.comparing(page -> name(namespaceId, page.pageTitle()), HistoryListing::byBytes));
        String more = answer.path("continue").path("gapcontinue").asText();
        return new Pages(wikiNow(answer), found, more.isEmpty() ? null : more);
    }

    /** What follows the namespace: some wikis write the same namespace in several ways. */
    private static String name(int namespaceId, PageTitle title) {
        String value = title.value();
        return namespaceId == 0 ? value : value.substring(value.indexOf(':') + 1);
    }

    /** Wikis sort names by their bytes, which is by code point. */
    private static int byBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isBetween(HistoryPoint point, @Nullable HistoryPoint after, @Nullable HistoryPoint upTo) {
        return (after == null || point.compareTo(after) > 0) && (upTo == null || point.compareTo(upTo) <= 0);
    }

    private static Instant wikiNow(JsonNode answer) {
        return Instant.parse(answer.path("curtimestamp").asText());
    }
}
