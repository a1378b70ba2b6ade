package org.tributary.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.Sha1;

/** The pages, revisions and rows of a {@link MisbehavingWiki}. */
public final class ScriptedPages {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String url;
    private final Clock clock;
    private final Map<String, Long> pageIds = new LinkedHashMap<>();
    private final List<ScriptedRevision> revisions = new ArrayList<>();
    private final List<ObjectNode> recentChanges = new ArrayList<>();
    private final List<ObjectNode> logEvents = new ArrayList<>();
    private final Map<Long, Set<String>> categories = new HashMap<>();
    private final Map<Long, String> languages = new HashMap<>();
    private long lastPageId;
    private long lastRevisionId;
    private long lastRowId;
    private long lastLogId;
    private @Nullable Random shuffle;
    private boolean isRepeating;

    ScriptedPages(String url, Clock clock) {
        this.url = url;
        this.clock = clock;
    }

    private record ScriptedRevision(long id, long parentId, long pageId, String text, Instant at) {}

    /** Saves a page and returns the new revision's number. */
    public synchronized long edit(String title, String text) {
        ScriptedRevision revision = save(title, text);
        recentChanges.add(row(revision.parentId == 0 ? "new" : "edit", title, revision.pageId)
                .put("revid", revision.id)
                .put("old_revid", revision.parentId));
        return revision.id;
    }

    /** Saves a page without any row in recent changes, as imports on the command line do. */
    public synchronized long editWithoutRow(String title, String text) {
        return save(title, text).id;
    }

    private ScriptedRevision save(String title, String text) {
        long pageId = pageIds.computeIfAbsent(title, any -> ++lastPageId);
        long parentId = revisions.stream()
                .filter(each -> each.pageId == pageId)
                .mapToLong(ScriptedRevision::id)
                .reduce(0, (before, after) -> after);
        ScriptedRevision revision = new ScriptedRevision(++lastRevisionId, parentId, pageId, text, now());
        revisions.add(revision);
        return revision;
    }

    /** Deletes a page; its earlier rows vanish, as on a real wiki. */
    public synchronized void delete(String title) {
        long pageId = pageIds.getOrDefault(title, 0L);
        pageIds.remove(title);
        revisions.removeIf(each -> each.pageId == pageId);
        recentChanges.removeIf(row -> row.path("pageid").asLong() == pageId);
        long logId = ++lastLogId;
        recentChanges.add(row("log", title, pageId)
                .put("revid", 0)
                .put("logid", logId)
                .put("logtype", "delete")
                .put("logaction", "delete"));
        logEvents.add(JSON.objectNode()
                .put("logid", logId)
                .put("ns", 0)
                .put("title", title)
                .put("pageid", 0)
                .put("logpage", pageId)
                .put("type", "delete")
                .put("action", "delete")
                .put("user", "Gardener")
                .put("userid", 1)
                .put("timestamp", now().toString())
                .put("comment", "not needed"));
    }

    /** Puts a page into a category or takes it out, and tells so in a row under the category's title. */
    public synchronized void categorize(String title, String category, boolean isMember) {
        long pageId = pageIds.getOrDefault(title, 0L);
        Set<String> held = categories.computeIfAbsent(pageId, any -> new HashSet<>());
        if (isMember) {
            held.add(category);
        } else {
            held.remove(category);
        }
        long revisionId = revisions.stream()
                .filter(each -> each.pageId == pageId)
                .mapToLong(ScriptedRevision::id)
                .max()
                .orElse(0);
        recentChanges.add(row("categorize", category, pageId).put("ns", 14).put("revid", revisionId));
    }

    /** Says in which language a page is, which makes no revision. */
    public synchronized void setLanguage(String title, String language) {
        long pageId = pageIds.getOrDefault(title, 0L);
        languages.put(pageId, language);
        recentChanges.add(row("log", title, pageId)
                .put("revid", 0)
                .put("logid", ++lastLogId)
                .put("logtype", "pagelang")
                .put("logaction", "pagelang"));
    }

    /** Forgets all recent changes, as wikis do after some weeks. Logs stay. */
    public synchronized void purgeRecentChanges() {
        recentChanges.clear();
    }

    /** From now on rows come in an order that changes with every answer. */
    public synchronized void shuffleRows(long seed) {
        shuffle = new Random(seed);
    }

    /** From now on every row comes twice. */
    public synchronized void repeatRows() {
        isRepeating = true;
    }

    /** Answers a question of {@code action=query}. */
    synchronized ObjectNode answer(Map<String, String> parameters) {
        ObjectNode answer = JSON.objectNode().put("batchcomplete", true).put("curtimestamp", now().toString());
        ObjectNode query = answer.putObject("query");
        if (parameters.containsKey("meta")) {
            siteinfo(query);
        }
        String list = parameters.getOrDefault("list", "");
        if (list.contains("recentchanges")) {
            query.set("recentchanges", rows(recentChanges, parameters, "rc"));
        }
        if (list.contains("logevents")) {
            query.set("logevents", rows(logEvents, parameters, "le"));
        }
        if (list.equals("allpages")) {
            allPages(query, parameters.getOrDefault("apnamespace", "0"));
        }
        if (parameters.getOrDefault("prop", "").contains("categories")) {
            byCategory(query, List.of(parameters.getOrDefault("pageids", "").split("\\|", -1)));
        } else if (parameters.containsKey("revids")) {
            byRevision(query, List.of(parameters.getOrDefault("revids", "").split("\\|", -1)));
        } else if (parameters.containsKey("pageids")) {
            byPage(query, Long.parseLong(parameters.getOrDefault("pageids", "0").split("\\|", -1)[0]));
        }
        return answer;
    }

    private ArrayNode rows(List<ObjectNode> rows, Map<String, String> parameters, String prefix) {
        String start = parameters.getOrDefault(prefix + "start", "");
        List<ObjectNode> found = new ArrayList<>(rows.stream()
                .filter(row -> row.path("timestamp").asText().compareTo(start) >= 0)
                .filter(row -> isWanted(row, parameters.getOrDefault("rctype", "")))
                .toList());
        if ("older".equals(parameters.get(prefix + "dir"))) {
            Collections.reverse(found);
        }
        if ("1".equals(parameters.get(prefix + "limit"))) {
            found.subList(Math.min(1, found.size()), found.size()).clear();
        }
        if (isRepeating) {
            found.addAll(List.copyOf(found));
        }
        if (shuffle != null) {
            Collections.shuffle(found, shuffle);
        }
        return JSON.arrayNode().addAll(found);
    }

    private static boolean isWanted(ObjectNode row, String types) {
        return !row.path("type").asText().equals("categorize") || types.contains("categorize");
    }

    private void byCategory(ObjectNode query, List<String> ids) {
        ArrayNode pages = query.putArray("pages");
        for (String id : ids) {
            long pageId = Long.parseLong(id);
            if (!pageIds.containsValue(pageId)) {
                pages.addObject().put("pageid", pageId).put("missing", true);
                continue;
            }
            ObjectNode page = page(pageId, List.of());
            ArrayNode held = page.putArray("categories");
            categories
                    .getOrDefault(pageId, Set.of())
                    .forEach(each -> held.addObject().put("ns", 14).put("title", each));
            pages.add(page);
        }
    }

    private void allPages(ObjectNode query, String namespace) {
        ArrayNode pages = query.putArray("allpages");
        if (namespace.equals("0")) {
            pageIds.forEach((title, id) ->
                    pages.addObject().put("pageid", id).put("ns", 0).put("title", title));
        }
    }

    private void byRevision(ObjectNode query, List<String> ids) {
        ArrayNode pages = query.putArray("pages");
        for (String id : ids) {
            revisions.stream()
                    .filter(each -> Long.toString(each.id).equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            each -> pages.add(page(each.pageId, List.of(each))),
                            () -> query.withObject("/badrevids").putObject(id).put("missing", true));
        }
    }

    private void byPage(ObjectNode query, long pageId) {
        List<ScriptedRevision> all =
                revisions.stream().filter(each -> each.pageId == pageId).toList();
        ArrayNode pages = query.putArray("pages");
        if (all.isEmpty()) {
            pages.addObject().put("pageid", pageId).put("missing", true);
        } else {
            pages.add(page(pageId, all));
        }
    }

    private ObjectNode page(long pageId, List<ScriptedRevision> told) {
        String title = pageIds.entrySet().stream()
                .filter(each -> each.getValue() == pageId)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        long lastRevision = revisions.stream()
                .filter(each -> each.pageId == pageId)
                .mapToLong(ScriptedRevision::id)
                .max()
                .orElse(0);
        ObjectNode page = JSON.objectNode()
                .put("pageid", pageId)
                .put("ns", 0)
                .put("title", title)
                .put("lastrevid", lastRevision)
                .put("pagelanguage", languages.getOrDefault(pageId, "en"));
        ArrayNode rows = page.putArray("revisions");
        told.forEach(each -> rows.add(revision(each)));
        return page;
    }

    private static ObjectNode revision(ScriptedRevision revision) {
        String sha1 = Sha1.ofText(revision.text).hex();
        int size = revision.text.getBytes(StandardCharsets.UTF_8).length;
        ObjectNode row = JSON.objectNode()
                .put("revid", revision.id)
                .put("parentid", revision.parentId)
                .put("minor", false)
                .put("user", "Gardener")
                .put("userid", 1)
                .put("timestamp", revision.at.toString())
                .put("size", size)
                .put("sha1", sha1)
                .put("comment", "a change");
        row.putObject("slots")
                .putObject("main")
                .put("size", size)
                .put("sha1", sha1)
                .put("contentmodel", "wikitext")
                .put("contentformat", "text/x-wiki")
                .put("content", revision.text);
        return row;
    }

    private ObjectNode row(String type, String title, long pageId) {
        return JSON.objectNode()
                .put("type", type)
                .put("ns", 0)
                .put("title", title)
                .put("pageid", pageId)
                .put("rcid", ++lastRowId)
                .put("user", "Gardener")
                .put("userid", 1)
                .put("timestamp", now().toString())
                .put("comment", type.equals("log") ? "not needed" : "a change");
    }

    private void siteinfo(ObjectNode query) {
        query.putObject("general")
                .put("sitename", "A wiki that misbehaves")
                .put("base", url + "/wiki/Main_Page")
                .put("server", url)
                .put("articlepath", "/wiki/$1")
                .put("lang", "en")
                .put("generator", "MediaWiki 1.43.0")
                .put("wikiid", "misbehaving");
        ObjectNode namespaces = query.putObject("namespaces");
        namespaces.putObject("0").put("id", 0).put("name", "");
        namespaces.putObject("1").put("id", 1).put("name", "Talk").put("canonical", "Talk");
        query.putArray("namespacealiases");
        query.putObject("rightsinfo").put("text", "").put("url", "");
        query.putArray("magicwords")
                .addObject()
                .put("name", "redirect")
                .putArray("aliases")
                .add("#REDIRECT");
        query.putObject("statistics").put("pages", pageIds.size()).put("edits", lastRevisionId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
