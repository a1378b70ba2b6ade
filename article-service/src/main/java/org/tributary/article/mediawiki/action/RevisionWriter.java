package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.Escaped;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.identity.Sha1;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;

/**
 * Writes revisions as {@code prop=revisions} has them.
 *
 * @param texts the text of a revision, or its HTML where that is wanted; empty where it is hidden
 * @param properties of {@code rvprop}
 * @param hasSlots whether content is told by slot, as it should be
 * @param isMainWanted whether the main slot is among those wanted
 */
record RevisionWriter(
        Function<RevisionView, Optional<String>> texts,
        Form form,
        Set<String> properties,
        boolean hasSlots,
        boolean isMainWanted) {
    private static final Set<String> OF_SLOTS = Set.of("content", "contentmodel", "slotsize", "slotsha1");

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
        return Optional.ofNullable(view.revision().revSize())
                .or(view::sizeBytes)
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
        if (!hasSlots) {
            written(json, view, true);
        } else if (isMainWanted && properties.stream().anyMatch(OF_SLOTS::contains)) {
            ObjectNode slot = json.putObject("slots").putObject(Slot.MAIN);
            Slot main = view.revision().mainSlot();
            if (properties.contains("slotsize")) {
                slot.put("size", size(view));
            }
            if (properties.contains("slotsha1") && main != null) {
                sha1(slot, view.revision(), main.contentSha1());
            }
            written(slot, view, false);
        }
    }

    /** Model and text, of a slot or as it was before there were slots. */
    private void written(ObjectNode json, RevisionView view, boolean isLegacy) {
        boolean isWanted = properties.contains("content");
        boolean isTold = isWanted && view.revision().isContentVisible();
        Slot main = view.revision().mainSlot();
        if (isTold || properties.contains("contentmodel") || (isWanted && !isLegacy)) {
            json.put("contentmodel", main == null ? "wikitext" : main.contentModel());
        }
        if (isTold) {
            String format = main == null ? null : main.contentFormat();
            json.put("contentformat", format == null ? "text/x-wiki" : format);
        }
        text(json, view, isWanted);
    }

    private void text(ObjectNode json, RevisionView view, boolean isWanted) {
        if (!isWanted) {
            return;
        }
        if (!view.revision().isContentVisible()) {
            form.mark(json, "texthidden", true);
            return;
        }
        Optional<String> text = texts.apply(view);
        if (text.isPresent()) {
            form.main(json, "content", text.get());
        } else {
            form.mark(json, "textmissing", true);
        }
    }
}
