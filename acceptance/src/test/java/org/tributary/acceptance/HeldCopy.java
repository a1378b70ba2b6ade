package org.tributary.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** What Tributary serves of a wiki, in the same words as {@link PublicWiki}. */
final class HeldCopy {
    private static final int BASE_OF_SHA1 = 36;

    private final Wire wire;
    private final String path;

    HeldCopy(Wire wire, String wikiId) {
        this.wire = wire;
        this.path = "/v1/wikis/" + wikiId;
    }

    Map<Long, Facts> pages() {
        Map<Long, Facts> pages = new TreeMap<>();
        wire.lines(path + "/pages")
                .forEach(page -> pages.put(page.path("page_id").asLong(), page(page)));
        return pages;
    }

    /** By number; the same number twice would be the same revision in two pages, which is told as such. */
    Map<Long, Facts> revisions() {
        Map<Long, Facts> revisions = new TreeMap<>();
        wire.lines(path + "/revisions").forEach(row -> {
            Facts facts = revision(row);
            Facts other = revisions.put(row.path("rev_id").asLong(), facts);
            if (other != null) {
                facts.with("page", facts.get("page") + " and " + other.get("page"));
            }
        });
        return revisions;
    }

    HttpResponse<byte[]> text(long revisionId) {
        return wire.bytes(path + "/revisions/" + revisionId + "/text");
    }

    private static Facts page(JsonNode page) {
        return new Facts()
                .with("title", page.path("page_title").asText().replace('_', ' '))
                .with("namespace", page.path("namespace_id").asText())
                .with("current revision", page.path("revision").path("rev_id").asText())
                .with("redirect", Boolean.toString(page.path("is_redirect").asBoolean()));
    }

    private static Facts revision(JsonNode row) {
        return new Facts()
                .with("page", row.path("page_id").asText())
                .with("parent", row.path("rev_parent_id").asText("0"))
                .with("time", row.path("rev_dt").asText())
                .with("minor", row.path("is_minor_edit").asText())
                .with("size", row.path("rev_size").asText())
                .with("content models", models(row.path("content_slots")))
                .with("editor visible", row.path("is_editor_visible").asText())
                .with("comment visible", row.path("is_comment_visible").asText())
                .with("text visible", row.path("is_content_visible").asText())
                .with("editor", row.path("editor").path("user_text").asText())
                .with("editor's number", editorNumber(row.path("editor")))
                .with("comment", row.path("comment").asText())
                .with("SHA-1", hex(row.path("rev_sha1").asText()));
    }

    private static String editorNumber(JsonNode editor) {
        return editor.isMissingNode() ? "" : editor.path("user_id").asText("0");
    }

    private static String models(JsonNode slots) {
        Map<String, String> models = new TreeMap<>();
        slots.forEachEntry(
                (role, slot) -> models.put(role, slot.path("content_model").asText()));
        return models.toString();
    }

    private static String hex(String sha1) {
        return sha1.isEmpty() ? "" : "%040x".formatted(new BigInteger(sha1, BASE_OF_SHA1));
    }
}
