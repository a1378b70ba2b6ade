package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.Escaped;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.identity.Sha1;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;

/**
 * Writes revisions as {@code prop=revisions} has them.
 *
 * @param properties of {@code rvprop}
 * @param hasSlots whether content is told by slot, as it should be
 */
record RevisionWriter(ArticleReader reader, Form form, Set<String> properties, boolean hasSlots) {

    ObjectNode written(RevisionView view) {
        Revision revision = view.revision();
        ObjectNode json = MediaWikiJson.object();
        if (properties.contains("ids")) {
            json.put("revid", revision.revId().value())
                    .put(
                            "parentid",
                            revision.revParentId() == null
                                    ? 0
                                    : revision.revParentId().value());
        }
        if (properties.contains("flags")) {
            form.flag(json, "minor", revision.isMinorEdit());
        }
        user(json, revision, form, properties);
        if (properties.contains("timestamp")) {
            json.put("timestamp", revision.revDt().toString());
        }
        if (properties.contains("size")) {
            json.put("size", size(view));
        }
        if (properties.contains("sha1")) {
            sha1(json, revision, revision.revSha1());
        }
        if (properties.contains("roles")) {
            json.putArray("roles").add(Slot.MAIN);
        }
        content(json, view);
        comment(json, revision, form, properties);
        if (properties.contains("tags")) {
            tags(json, revision);
        }
        return json;
    }

    static long size(RevisionView view) {
        return view.sizeBytes()
                .or(() -> Optional.ofNullable(view.revision().revSize()))
                .orElse(0L);
    }

    static void user(ObjectNode json, Revision revision, Form form, Set<String> properties) {
        if (!properties.contains("user") && !properties.contains("userid")) {
            return;
        }
        User editor = revision.editor();
        if (editor == null) {
            form.mark(json, "userhidden", true);
            return;
        }
        long id = Objects.requireNonNullElse(editor.userId(), 0L);
        if (properties.contains("user")) {
            json.put("user", editor.userText());
        }
        if (properties.contains("userid")) {
            json.put("userid", id);
        }
        form.mark(json, "anon", id == 0);
    }

    static void comment(ObjectNode json, Revision revision, Form form, Set<String> properties) {
        boolean isPlain = properties.contains("comment");
        boolean isParsed = properties.contains("parsedcomment");
        if (!isPlain && !isParsed) {
            return;
        }
        if (!revision.isCommentVisible()) {
            form.mark(json, "commenthidden", true);
            return;
        }
        String comment = Objects.requireNonNullElse(revision.comment(), "");
        if (isPlain) {
            json.put("comment", comment);
        }
        if (isParsed) {
            json.put("parsedcomment", Escaped.text(comment));
        }
    }

    static void tags(ObjectNode json, Revision revision) {
        ArrayNode tags = json.putArray("tags");
        List<String> given = revision.tags();
        if (given != null) {
            given.forEach(tags::add);
        }
    }

    private void sha1(ObjectNode json, Revision revision, @Nullable Sha1 sha1) {
        if (!revision.isContentVisible()) {
            form.mark(json, "sha1hidden", true);
        } else if (sha1 != null) {
            json.put("sha1", sha1.hex());
        }
    }

    private void content(ObjectNode json, RevisionView view) {
        boolean isWanted = properties.contains("content");
        Revision revision = view.revision();
        if (hasSlots) {
            ObjectNode slot = MediaWikiJson.object();
            Slot main = revision.mainSlot();
            if (properties.contains("slotsize")) {
                slot.put("size", size(view));
            }
            if (properties.contains("slotsha1") && main != null) {
                sha1(slot, revision, main.contentSha1());
            }
            model(slot, main, isWanted || properties.contains("contentmodel"), isWanted);
            text(slot, view, isWanted);
            json.putObject("slots").set(Slot.MAIN, slot);
            return;
        }
        if (isWanted && !revision.isContentVisible()) {
            form.mark(json, "texthidden", true);
            return;
        }
        model(json, revision.mainSlot(), isWanted || properties.contains("contentmodel"), isWanted);
        text(json, view, isWanted);
    }

    private static void model(ObjectNode json, @Nullable Slot main, boolean isModelWanted, boolean isFormatWanted) {
        if (isModelWanted) {
            json.put("contentmodel", main == null ? "wikitext" : main.contentModel());
        }
        if (isFormatWanted) {
            String format = main == null ? null : main.contentFormat();
            json.put("contentformat", format == null ? "text/x-wiki" : format);
        }
    }

    private void text(ObjectNode json, RevisionView view, boolean isWanted) {
        if (!isWanted) {
            return;
        }
        if (!view.revision().isContentVisible()) {
            form.mark(json, "texthidden", true);
            return;
        }
        Optional<String> text = reader.text(view.wikiId(), view.revision().revId());
        if (text.isPresent()) {
            form.main(json, "content", text.get());
        } else {
            form.mark(json, "textmissing", true);
        }
    }
}
