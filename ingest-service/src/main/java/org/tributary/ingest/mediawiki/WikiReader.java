package org.tributary.ingest.mediawiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Page;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeWindow;
import org.tributary.ingest.mediawiki.told.Contributions;
import org.tributary.ingest.mediawiki.told.HistoryChunk;
import org.tributary.ingest.mediawiki.told.PageRevision;
import org.tributary.ingest.mediawiki.told.RenderedPage;
import org.tributary.ingest.mediawiki.wire.ActionApi;
import org.tributary.ingest.mediawiki.wire.ShortAnswers;
import org.tributary.ingest.mediawiki.wire.WikiProblem;

/** What can be asked of one wiki. Every question may throw a {@link WikiProblem}. */
public final class WikiReader {
    /** What anonymous clients get at most of rows and of revisions with content. */
    private static final int ROWS_MAX = 500;

    private static final int REVISIONS_MAX = 50;

    /** The kinds of row that are told as what happened to a page itself. */
    private static final String ROW_TYPES = "edit|new|log";

    private static final Map<String, String> REVISION_FIELDS = Map.of(
            "prop", "revisions|info",
            "rvprop",
                    "ids|timestamp|flags|user|userid|comment|size|sha1|roles|slotsize|slotsha1|contentmodel|content|tags",
            "rvslots", "*");

    private final ActionApi api;
    private final PageReading pages;
    private final int prefixesMax;

    WikiReader(ActionApi api, List<String> redirectKeywords, int prefixesMax) {
        this.api = api;
        this.pages = new PageReading(api, redirectKeywords);
        this.prefixesMax = prefixesMax;
    }

    /** What the wiki says of itself now, under the id and in the state of following that are known. */
    public Wiki site(Wiki known, Instant now) {
        return new Siteinfo(api.address(), api.query(Siteinfo.QUESTION))
                .wiki(Optional.of(known.wikiId()), known.following(), now, prefixesMax);
    }

    /** The page as the wiki shows it now, templates expanded. */
    public RenderedPage rendered(PageId pageId) {
        JsonNode parsed = api.query(Map.of(
                        "action", "parse",
                        "pageid", pageId.toString(),
                        "prop", "text|revid",
                        "disablelimitreport", "1",
                        "disableeditsection", "1"))
                .path("parse");
        return new RenderedPage(
                parsed.path("revid").asLong(), parsed.path("text").asText());
    }

    /** Lists of its pages. */
    public PageLists lists() {
        return new PageLists(api);
    }

    /** Which pages are in which categories. */
    public Memberships memberships() {
        return new Memberships(api);
    }

    /** What the wiki lists without texts. */
    public HistoryListing listing() {
        return new HistoryListing(api, pages);
    }

    /** The address that is asked. */
    public String address() {
        return api.address().toString();
    }

    /** What the wiki's clock says. */
    public Instant now() {
        return wikiNow(api.query(Map.of("curtimestamp", "1")));
    }

    /** How many pages the wiki says it has. */
    public long pagesTotal() {
        return new Siteinfo(api.address(), api.query(Siteinfo.QUESTION)).pages();
    }

    /** How many edits the wiki says were ever made. */
    public long editsTotal() {
        return new Siteinfo(api.address(), api.query(Siteinfo.QUESTION)).edits();
    }

    /** The oldest row that recent changes still hold. */
    public Optional<ChangeRow> oldestChange() {
        return oneChange("newer");
    }

    /** The newest row of recent changes. */
    public Optional<ChangeRow> newestChange() {
        return oneChange("older");
    }

    private Optional<ChangeRow> oneChange(String direction) {
        Map<String, String> one = Map.of("list", "recentchanges", "rclimit", "1", "rcdir", direction);
        JsonNode answer = api.query(with(rowFields(), one));
        for (JsonNode row : answer.path("query").path("recentchanges")) {
            return RowReading.recentChange(row);
        }
        return Optional.empty();
    }

    /** What happened from an instant on, that second included, as far as a few answers reach. */
    public ChangeWindow changesSince(Instant since) {
        return changesSince(since, false);
    }

    /**
     * What happened from an instant on, that second included, as far as a few answers reach.
     *
     * @param withCategories whether pages that entered or left a category are told of too
     */
    public ChangeWindow changesSince(Instant since, boolean withCategories) {
        Map<String, String> question = with(
                rowFields(),
                Map.of(
                        "rctype",
                        withCategories ? ROW_TYPES + "|categorize" : ROW_TYPES,
                        "list",
                        "recentchanges|logevents|allrevisions",
                        "curtimestamp",
                        "1",
                        "rcstart",
                        since.toString(),
                        "lestart",
                        since.toString(),
                        "arvstart",
                        since.toString()));
        WindowReading window = new WindowReading(since);
        Map<String, String> next = question;
        while (next != null) {
            JsonNode answer = api.query(next);
            window.add(answer, wikiNow(answer));
            next = window.isWorthReadingOn() ? continued(question, next, answer) : null;
        }
        return window.read();
    }

    /** Revisions with their content; those that are not to be seen any more are absent. */
    public Map<RevisionId, PageRevision> revisions(Collection<RevisionId> ids) {
        Map<RevisionId, PageRevision> found = new HashMap<>();
        List<RevisionId> all = List.copyOf(ids);
        for (int start = 0; start < all.size(); start += REVISIONS_MAX) {
            List<RevisionId> some = all.subList(start, Math.min(start + REVISIONS_MAX, all.size()));
            Set<RevisionId> open = read(some, found);
            if (!open.isEmpty()) {
                ShortAnswers.refuseOpen(address(), read(List.copyOf(open), found));
            }
        }
        return found;
    }

    /** Asks for some revisions; returns those of which the answer says nothing. */
    private Set<RevisionId> read(List<RevisionId> some, Map<RevisionId, PageRevision> found) {
        String ids = some.stream().map(RevisionId::toString).collect(Collectors.joining("|"));
        Map<String, String> question = with(REVISION_FIELDS, Map.of("revids", ids));
        List<JsonNode> answers = new ArrayList<>();
        for (Map<String, String> next = question; next != null; next = continued(question, next, answers.getLast())) {
            answers.add(api.query(next));
        }
        pages.read(answers).forEach(each -> found.put(each.revision().revId(), each));
        return ShortAnswers.unanswered(some, found.keySet(), answers);
    }

    /**
     * A stretch of a page's history, oldest first; nothing when the page is not there.
     *
     * @param next what the stretch before said, null to begin
     */
    public HistoryChunk history(PageId pageId, @Nullable String next) {
        Map<String, String> question = new LinkedHashMap<>(with(
                REVISION_FIELDS,
                Map.of(
                        "pageids", pageId.toString(),
                        "rvdir", "newer",
                        "rvlimit", Integer.toString(REVISIONS_MAX))));
        if (next != null) {
            question.put("rvcontinue", next);
        }
        JsonNode answer = api.query(question);
        String after = answer.path("continue").path("rvcontinue").asText();
        ShortAnswers.refuseCircle(address(), next, after);
        return new HistoryChunk(pages.read(List.of(answer)), after.isEmpty() ? null : after);
    }

    /** The first revision of the page that is now at a title. */
    public Optional<PageRevision> firstRevision(PageTitle title) {
        JsonNode answer =
                api.query(with(REVISION_FIELDS, Map.of("titles", title.display(), "rvdir", "newer", "rvlimit", "1")));
        return pages.read(List.of(answer)).stream().findFirst();
    }

    /** Which page is now at a title. */
    public Optional<PageId> pageAt(PageTitle title) {
        JsonNode answer = api.query(Map.of("prop", "info", "titles", title.display()));
        long pageId = answer.path("query").path("pages").path(0).path("pageid").asLong();
        return pageId > 0 ? Optional.of(new PageId(pageId)) : Optional.empty();
    }

    /** The current revisions of these pages; those that are not there any more have none. */
    public List<PageRevision> currentRevisions(List<PageId> ids) {
        List<PageRevision> found = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += REVISIONS_MAX) {
            String some = ids.subList(start, Math.min(start + REVISIONS_MAX, ids.size())).stream()
                    .map(PageId::toString)
                    .collect(Collectors.joining("|"));
            Map<String, String> question = with(REVISION_FIELDS, Map.of("pageids", some));
            List<JsonNode> answers = new ArrayList<>();
            for (Map<String, String> next = question;
                    next != null;
                    next = continued(question, next, answers.getLast())) {
                answers.add(api.query(next));
            }
            found.addAll(pages.read(answers));
        }
        return found;
    }

    /**
     * Revisions of pages that are there, made by somebody.
     *
     * @param next what the stretch before said, null to begin
     */
    public Contributions contributions(String editor, @Nullable String next, int limit) {
        Map<String, String> question = new LinkedHashMap<>(
                Map.of("list", "usercontribs", "ucuser", editor, "ucprop", "ids", "uclimit", Integer.toString(limit)));
        if (next != null) {
            question.put("uccontinue", next);
        }
        JsonNode answer = api.query(question);
        List<RevisionId> found = new ArrayList<>();
        answer.path("query")
                .path("usercontribs")
                .forEach(each -> found.add(new RevisionId(each.path("revid").asLong())));
        String after = answer.path("continue").path("uccontinue").asText();
        return new Contributions(found, after.isEmpty() ? null : after);
    }

    /** The page of a revision as it was when that revision was its current one, under the title it had then. */
    public Page pageWith(PageRevision told, PageTitle title, int namespaceId) {
        return pages.pageWith(told, title, namespaceId);
    }

    private static Map<String, String> rowFields() {
        String rows = Integer.toString(ROWS_MAX);
        Map<String, String> changes = Map.of(
                "rcdir",
                "newer",
                "rclimit",
                rows,
                "rctype",
                ROW_TYPES,
                "rcprop",
                "ids|title|timestamp|user|userid|comment|flags|loginfo");
        Map<String, String> logs = Map.of(
                "ledir", "newer",
                "lelimit", rows,
                "leprop", "ids|title|type|user|userid|timestamp|comment|details");
        Map<String, String> revisions = Map.of("arvdir", "newer", "arvlimit", rows, "arvprop", "ids|timestamp");
        return with(with(changes, logs), revisions);
    }

    private static Instant wikiNow(JsonNode answer) {
        return Instant.parse(answer.path("curtimestamp").asText());
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    /** The same question read on; null when the answer to how it was asked last was the last. */
    private @Nullable Map<String, String> continued(
            Map<String, String> question, Map<String, String> asked, JsonNode answer) {
        if (!answer.has("continue")) {
            return null;
        }
        Map<String, String> next = new LinkedHashMap<>(question);
        answer.path("continue").forEachEntry((name, value) -> next.put(name, value.asText()));
        ShortAnswers.refuseCircle(address(), asked, next);
        return next;
    }
}
