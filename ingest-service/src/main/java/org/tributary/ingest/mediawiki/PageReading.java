package org.tributary.ingest.mediawiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Page;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.ingest.mediawiki.told.PageRevision;
import org.tributary.ingest.mediawiki.wire.ActionApi;
import org.tributary.ingest.normalize.RedirectText;

/** Reads pages of {@code prop=revisions|info}, and asks where those that are redirects lead. */
final class PageReading {
    private final ActionApi api;
    private final List<String> redirectKeywords;

    PageReading(ActionApi api, List<String> redirectKeywords) {
        this.api = api;
        this.redirectKeywords = redirectKeywords;
    }

    /** All revisions in some answers to one question, in the order given, each with its page. */
    List<PageRevision> read(List<JsonNode> answers) {
        Map<Long, JsonNode> states = new LinkedHashMap<>();
        for (JsonNode page : pages(answers)) {
            if (page.has("lastrevid")) {
                states.putIfAbsent(page.path("pageid").asLong(), page);
            }
        }
        Map<String, RedirectPageLink> links = links(states.values().stream()
                .filter(page -> page.path("redirect").asBoolean())
                .map(page -> page.path("pageid").asText())
                .toList());
        List<PageRevision> revisions = new ArrayList<>();
        for (JsonNode page : pages(answers)) {
            JsonNode state = states.getOrDefault(page.path("pageid").asLong(), page);
            for (JsonNode row : page.path("revisions")) {
                revisions.add(revision(row, state, links.get(state.path("title").asText())));
            }
        }
        return revisions;
    }

    private PageRevision revision(JsonNode row, JsonNode state, @Nullable RedirectPageLink link) {
        Revision revision = RevisionReading.revision(row);
        boolean isCurrent = state.path("lastrevid").asLong() == revision.revId().value();
        Page page = page(state, state.path("redirect").asBoolean(), link);
        return new PageRevision(page, revision, isCurrent, RowReading.revisionId(state.path("lastrevid")));
    }

    /** The page as it was with this revision as its current one; only its text can tell whether that was a redirect. */
    Page pageWith(PageRevision told, PageTitle title, int namespaceId) {
        if (told.isCurrent()) {
            Page page = told.page();
            return new Page(
                    page.pageId(), title, namespaceId, page.isRedirect(), page.redirectPageLink(), page.pageLanguage());
        }
        Optional<PageTitle> target = Optional.ofNullable(told.revision().mainSlot())
                .map(Slot::contentBody)
                .flatMap(text -> RedirectText.target(text, redirectKeywords));
        RedirectPageLink link =
                target.map(each -> new RedirectPageLink(null, each, null, null)).orElse(null);
        return new Page(
                told.page().pageId(),
                title,
                namespaceId,
                link != null,
                link,
                told.page().pageLanguage());
    }

    static Page page(JsonNode state, boolean isRedirect, @Nullable RedirectPageLink link) {
        return new Page(
                new PageId(state.path("pageid").asLong()),
                new PageTitle(state.path("title").asText()),
                state.path("ns").asInt(),
                isRedirect,
                isRedirect ? link : null,
                language(state));
    }

    /** MediaWiki has codes of its own for some languages, and says beside them what others call these. */
    private static @Nullable String language(JsonNode state) {
        String language = state.path("pagelanguagehtmlcode")
                .asText(state.path("pagelanguage").asText());
        return language.isBlank() ? null : language;
    }

    /** Title of a redirect to where it leads, in the wiki's own spelling. */
    private Map<String, RedirectPageLink> links(List<String> pageIds) {
        if (pageIds.isEmpty()) {
            return Map.of();
        }
        JsonNode query = api.query(Map.of(
                        "pageids", pageIds.stream().collect(Collectors.joining("|")), "redirects", "1", "prop", "info"))
                .path("query");
        Map<String, JsonNode> targets = new HashMap<>();
        query.path("pages").forEach(page -> targets.put(page.path("title").asText(), page));
        Map<String, RedirectPageLink> links = new HashMap<>();
        for (JsonNode each : query.path("redirects")) {
            JsonNode target = targets.get(each.path("to").asText());
            long pageId = target == null ? 0 : target.path("pageid").asLong();
            String interwiki = each.path("tointerwiki").asText();
            links.put(
                    each.path("from").asText(),
                    new RedirectPageLink(
                            pageId > 0 ? new PageId(pageId) : null,
                            new PageTitle(each.path("to").asText()),
                            target == null ? null : target.path("ns").asInt(),
                            interwiki.isEmpty() ? null : interwiki));
        }
        return links;
    }

    private static List<JsonNode> pages(List<JsonNode> answers) {
        List<JsonNode> pages = new ArrayList<>();
        answers.forEach(answer -> answer.path("query").path("pages").forEach(pages::add));
        return pages;
    }
}
