package org.tributary.ingest.mediawiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.ingest.mediawiki.told.CategoryMember;
import org.tributary.ingest.mediawiki.told.FoundTitle;
import org.tributary.ingest.mediawiki.told.PageList;
import org.tributary.ingest.mediawiki.wire.ActionApi;
import org.tributary.ingest.mediawiki.wire.ShortAnswers;

/** Finds pages of one wiki: by how their titles begin, by category, and by title. */
public final class PageLists {
    private static final int TITLES_AT_ONCE_MAX = 50;

    /** So that an address stays below what web servers take, even when every byte is escaped. */
    private static final int TITLE_BYTES_AT_ONCE_MAX = 1_500;

    private final ActionApi api;

    PageLists(ActionApi api) {
        this.api = api;
    }

    /**
     * Pages of a namespace whose titles begin so.
     *
     * @param prefix without the namespace; may be empty
     * @param next what the list before said, null to begin
     */
    public PageList beginning(int namespaceId, String prefix, @Nullable String next, int limit) {
        Map<String, String> question = new LinkedHashMap<>(Map.of(
                "list", "allpages", "apnamespace", Integer.toString(namespaceId), "aplimit", Integer.toString(limit)));
        if (!prefix.isEmpty()) {
            question.put("apprefix", prefix);
        }
        if (next != null) {
            question.put("apcontinue", next);
        }
        JsonNode answer = api.query(question);
        List<PageId> found = new ArrayList<>();
        for (JsonNode page : answer.path("query").path("allpages")) {
            found.add(new PageId(page.path("pageid").asLong()));
        }
        return new PageList(found, continued(answer, "apcontinue", next).orElse(null));
    }

    /**
     * Pages that were in a category at some instant or came into it later, in the order in which they came; the pages of
     * its categories within are not among them.
     *
     * @param from the first instant that counts; null for all of them
     * @param next what the list before said, null to begin
     */
    public Members members(String category, @Nullable Instant from, @Nullable String next, int limit) {
        Map<String, String> question = new LinkedHashMap<>(Map.of(
                "list",
                "categorymembers",
                "cmtitle",
                category,
                "cmprop",
                "ids|title|timestamp",
                "cmsort",
                "timestamp",
                "cmdir",
                "newer",
                "cmlimit",
                Integer.toString(limit)));
        if (from != null) {
            question.put("cmstart", from.toString());
        }
        if (next != null) {
            question.put("cmcontinue", next);
        }
        JsonNode answer = api.query(question);
        List<CategoryMember> found = new ArrayList<>();
        for (JsonNode page : answer.path("query").path("categorymembers")) {
            found.add(new CategoryMember(
                    new PageId(page.path("pageid").asLong()),
                    page.path("ns").asInt(),
                    Instant.parse(page.path("timestamp").asText())));
        }
        return new Members(found, continued(answer, "cmcontinue", next).orElse(null));
    }

    /**
     * Some pages of a category.
     *
     * @param next how to ask for those after them; null after the last
     */
    public record Members(
            List<CategoryMember> members, @Nullable String next) {
        public Members {
            members = List.copyOf(members);
        }
    }

    /** How many pages and files the wiki counts in a category, those within its categories not among them. */
    public long membersTotal(String category) {
        JsonNode page = api.query(Map.of("prop", "categoryinfo", "titles", category))
                .path("query")
                .path("pages")
                .path(0)
                .path("categoryinfo");
        return page.path("pages").asLong() + page.path("files").asLong();
    }

    /** What the wiki says of each of these titles, in their order. */
    public List<FoundTitle> at(List<String> titles) {
        List<FoundTitle> found = new ArrayList<>();
        int start = 0;
        while (start < titles.size()) {
            int end = start;
            int bytes = 0;
            while (end < titles.size()
                    && end - start < TITLES_AT_ONCE_MAX
                    && (end == start || bytes + bytes(titles.get(end)) <= TITLE_BYTES_AT_ONCE_MAX)) {
                bytes += bytes(titles.get(end));
                end++;
            }
            found.addAll(few(titles.subList(start, end)));
            start = end;
        }
        return found;
    }

    private List<FoundTitle> few(List<String> titles) {
        JsonNode query = api.query(Map.of("prop", "info", "titles", String.join("|", titles)))
                .path("query");
        Map<String, String> spelled = new HashMap<>();
        for (JsonNode each : query.path("normalized")) {
            spelled.put(each.path("from").asText(), each.path("to").asText());
        }
        Map<String, JsonNode> pages = new HashMap<>();
        query.path("pages").forEach(page -> pages.put(page.path("title").asText(), page));
        query.path("interwiki").forEach(page -> pages.put(page.path("title").asText(), page));
        return titles.stream()
                .map(asked -> {
                    String title = spelled.getOrDefault(asked, asked);
                    return found(asked, title, pages.get(title));
                })
                .toList();
    }

    private static FoundTitle found(String asked, String title, @Nullable JsonNode page) {
        if (page == null) {
            return new FoundTitle(asked, title, 0, null, "is no title of a page");
        }
        int namespaceId = page.path("ns").asInt();
        String problem = page.path("invalid").asBoolean()
                ? "is no title of a page"
                : page.has("iw")
                        ? "leads to another wiki"
                        : namespaceId < 0 ? "is a page that the wiki makes up and that has no history" : null;
        long number = page.path("pageid").asLong();
        return new FoundTitle(asked, title, namespaceId, number > 0 ? new PageId(number) : null, problem);
    }

    private static int bytes(String title) {
        return title.getBytes(StandardCharsets.UTF_8).length;
    }

    private Optional<String> continued(JsonNode answer, String name, @Nullable String asked) {
        String next = answer.path("continue").path(name).asText();
        ShortAnswers.refuseCircle(api.address().toString(), asked, next);
        return next.isEmpty() ? Optional.empty() : Optional.of(next);
    }
}
