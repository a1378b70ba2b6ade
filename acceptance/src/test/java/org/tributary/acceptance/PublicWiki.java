package org.tributary.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a wiki shows to somebody who is not logged in. */
final class PublicWiki {
    private static final String LISTED_AT_ONCE = "500";

    private final Wire api;

    PublicWiki(String apiUrl) {
        this.api = new Wire(apiUrl);
    }

    /** What is to be known of each page, by its number. */
    Map<Long, Facts> pages() {
        Map<Long, Facts> pages = new TreeMap<>();
        for (int namespace : namespaces()) {
            Map<String, String> question = Map.of(
                    "generator",
                    "allpages",
                    "gapnamespace",
                    Integer.toString(namespace),
                    "gaplimit",
                    LISTED_AT_ONCE,
                    "prop",
                    "info");
            ask(question, answer -> answer.path("pages")
                    .forEach(page -> pages.put(page.path("pageid").asLong(), page(page))));
        }
        return pages;
    }

    /** What is to be known of each revision, by its number. */
    Map<Long, Facts> revisions() {
        Map<Long, Facts> revisions = new TreeMap<>();
        Map<String, String> question = Map.of(
                "list", "allrevisions",
                "arvlimit", LISTED_AT_ONCE,
                "arvslots", "*",
                "arvprop", "ids|timestamp|flags|user|userid|comment|size|sha1|contentmodel");
        ask(question, answer -> {
            for (JsonNode page : answer.path("allrevisions")) {
                String pageId = page.path("pageid").asText();
                page.path("revisions")
                        .forEach(row -> revisions.put(row.path("revid").asLong(), revision(pageId, row)));
            }
        });
        return revisions;
    }

    private List<Integer> namespaces() {
        List<Integer> numbers = new ArrayList<>();
        ask(Map.of("meta", "siteinfo", "siprop", "namespaces"), answer -> answer.path("namespaces")
                .forEach(each -> numbers.add(each.path("id").asInt())));
        return numbers.stream().filter(number -> number >= 0).toList();
    }

    private static Facts page(JsonNode page) {
        return new Facts()
                .with("title", page.path("title").asText())
                .with("namespace", page.path("ns").asText())
                .with("current revision", page.path("lastrevid").asText())
                .with("redirect", Boolean.toString(page.path("redirect").asBoolean()));
    }

    private static Facts revision(String pageId, JsonNode row) {
        boolean isEditorVisible = !row.path("userhidden").asBoolean();
        boolean isCommentVisible = !row.path("commenthidden").asBoolean();
        boolean isTextVisible = !row.path("sha1hidden").asBoolean();
        return new Facts()
                .with("page", pageId)
                .with("parent", row.path("parentid").asText("0"))
                .with("time", row.path("timestamp").asText())
                .with("minor", Boolean.toString(row.path("minor").asBoolean()))
                .with("size", row.path("size").asText())
                .with("content models", models(row.path("slots")))
                .with("editor visible", Boolean.toString(isEditorVisible))
                .with("comment visible", Boolean.toString(isCommentVisible))
                .with("text visible", Boolean.toString(isTextVisible))
                .with("editor", isEditorVisible ? row.path("user").asText() : "")
                .with("editor's number", isEditorVisible ? row.path("userid").asText("0") : "")
                .with("comment", isCommentVisible ? row.path("comment").asText() : "")
                .with("SHA-1", isTextVisible ? row.path("sha1").asText() : "");
    }

    private static String models(JsonNode slots) {
        Map<String, String> models = new TreeMap<>();
        slots.forEachEntry(
                (role, slot) -> models.put(role, slot.path("contentmodel").asText()));
        return models.toString();
    }

    /** Asks a question and all that follow from it until the wiki has said everything. */
    private void ask(Map<String, String> question, Consumer<JsonNode> reader) {
        ObjectNode next = JsonNodeFactory.instance.objectNode();
        while (true) {
            StringBuilder path = new StringBuilder("?action=query&format=json&formatversion=2");
            question.forEach((name, value) -> path.append(parameter(name, value)));
            next.forEachEntry((name, value) -> path.append(parameter(name, value.asText())));
            JsonNode answer = api.json(path.toString());
            if (answer.has("error")) {
                throw new AssertionError("the wiki refuses to be compared: " + answer);
            }
            reader.accept(answer.path("query"));
            if (!(answer.path("continue") instanceof ObjectNode after)) {
                return;
            }
            next = after;
        }
    }

    private static String parameter(String name, String value) {
        return "&" + name + "=" + Wire.encoded(value);
    }
}
