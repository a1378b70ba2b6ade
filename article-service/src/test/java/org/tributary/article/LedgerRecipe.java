package org.tributary.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What docs/reference/ledger.md tells a subscriber to do, done with nothing but JSON and SHA-256. */
final class LedgerRecipe {
    private LedgerRecipe() {}

    /** The hash of the entry that an article change tells of. */
    static String hash(JsonNode event) {
        JsonNode ledger = event.path("ledger");
        return sha256(values(
                text("tributary-ledger-2"),
                ledger.path("prior_hash"),
                text(event.path("wiki_id").asText() + ":"
                        + event.at("/page/page_id").asText()),
                ledger.path("version"),
                event.path("article_change_kind"),
                event.path("page_change_kind"),
                ledger.path("event_id"),
                event.path("dt"),
                event.at("/page/page_title"),
                event.at("/page/namespace_id"),
                ledger.path("title_dt"),
                ledger.path("rev_id"),
                ledger.path("content_hash"),
                ledger.path("current_rev_id")));
    }

    /** The hash of the content of the revision that an article change carries with its text. */
    static String contentHash(JsonNode event) {
        JsonNode revision = event.path("revision");
        StringBuilder form = new StringBuilder(values(
                text("tributary-content-1"),
                event.at("/ledger/salt"),
                revision.path("rev_id"),
                revision.path("rev_parent_id"),
                revision.path("rev_dt"),
                revision.path("rev_sha1"),
                revision.path("rev_size"),
                revision.path("comment"),
                revision.path("is_minor_edit"),
                revision.path("is_content_visible"),
                revision.path("is_comment_visible"),
                revision.path("is_editor_visible"),
                text("true")));
        form.append(list(revision.path("tags")));
        JsonNode editor = revision.path("editor");
        form.append(
                editor.isMissingNode()
                        ? "-\n"
                        : values(
                                        editor.path("user_text"),
                                        editor.path("user_id"),
                                        text(editor.path("is_bot").asText("false")),
                                        text(editor.path("is_temp").asText("false")))
                                + list(editor.path("groups")));
        Map<String, JsonNode> slots = new TreeMap<>();
        revision.path("content_slots").forEachEntry(slots::put);
        form.append(values(text(Integer.toString(slots.size()))));
        slots.forEach((role, slot) -> form.append(values(
                text(role),
                slot.path("content_model"),
                slot.path("content_format"),
                slot.path("content_sha1"),
                slot.path("content_size"),
                slot.path("origin_rev_id"),
                text(sha256(slot.path("content_body").asText())))));
        return sha256(form.toString());
    }

    private static JsonNode text(String value) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(value);
    }

    private static String list(JsonNode values) {
        if (values.isMissingNode()) {
            return "-\n";
        }
        StringBuilder form = new StringBuilder(values(text(Integer.toString(values.size()))));
        values.forEach(value -> form.append(values(value)));
        return form.toString();
    }

    private static String values(JsonNode... values) {
        StringBuilder form = new StringBuilder();
        for (JsonNode value : values) {
            String text = value.asText();
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            form.append(value.isMissingNode() ? "-\n" : bytes + ":" + text + "\n");
        }
        return form.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
