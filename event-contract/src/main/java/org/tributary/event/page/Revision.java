package org.tributary.event.page;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.Sha1;

/**
 * A revision as the wiki shows it. What is hidden is absent: a hidden editor is null, a hidden text has no body, and
 * the three flags say which of them it is.
 *
 * @param revParentId the revision before it in the wiki's own view; null for a first revision or where nothing is said
 * @param revDt when it was made, whole seconds
 * @param revSha1 the hash the wiki states for the whole revision
 * @param revSize bytes of UTF-8 the wiki states
 * @param comment the edit summary; null when hidden or not told, empty when the editor gave none
 * @param editor who made it; null when hidden or not told
 * @param tags change tags such as {@code mw-rollback}, empty where none
 * @param contentSlots role to slot
 * @param sourceHtml the wiki's own HTML of the revision as it was when the event was made, not sanitised; null unless it
 *     is the current revision, is visible, and the wiki is followed with its HTML
 */
public record Revision(
        RevisionId revId,
        @Nullable RevisionId revParentId,
        Instant revDt,
        @Nullable Sha1 revSha1,
        @Nullable Long revSize,
        @Nullable String comment,
        boolean isMinorEdit,
        @Nullable User editor,
        boolean isContentVisible,
        boolean isCommentVisible,
        boolean isEditorVisible,
        @Nullable List<String> tags,
        @Nullable Map<String, Slot> contentSlots,
        @Nullable String sourceHtml) {

    public Revision {
        tags = tags == null ? null : List.copyOf(tags);
        contentSlots = contentSlots == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(contentSlots));
        if (!isEditorVisible && editor != null) {
            throw new IllegalArgumentException("revision " + revId + " names an editor that is hidden");
        }
        if (!isCommentVisible && comment != null) {
            throw new IllegalArgumentException("revision " + revId + " tells a comment that is hidden");
        }
        if (!isContentVisible
                && contentSlots != null
                && contentSlots.values().stream().anyMatch(Revision::hasBody)) {
            throw new IllegalArgumentException("revision " + revId + " carries text that is hidden");
        }
        if (!isContentVisible && sourceHtml != null) {
            throw new IllegalArgumentException("revision " + revId + " carries HTML of a text that is hidden");
        }
    }

    /** A revision without the wiki's HTML of it. */
    public Revision(
            RevisionId revId,
            @Nullable RevisionId revParentId,
            Instant revDt,
            @Nullable Sha1 revSha1,
            @Nullable Long revSize,
            @Nullable String comment,
            boolean isMinorEdit,
            @Nullable User editor,
            boolean isContentVisible,
            boolean isCommentVisible,
            boolean isEditorVisible,
            @Nullable List<String> tags,
            @Nullable Map<String, Slot> contentSlots) {
        this(
                revId,
                revParentId,
                revDt,
                revSha1,
                revSize,
                comment,
                isMinorEdit,
                editor,
                isContentVisible,
                isCommentVisible,
                isEditorVisible,
                tags,
                contentSlots,
                null);
    }

    /** The same revision with the wiki's HTML of it, or without. */
    public Revision withSourceHtml(@Nullable String html) {
        return new Revision(
                revId,
                revParentId,
                revDt,
                revSha1,
                revSize,
                comment,
                isMinorEdit,
                editor,
                isContentVisible,
                isCommentVisible,
                isEditorVisible,
                tags,
                contentSlots,
                html);
    }

    /** The slot that is nearly always the only one; null if the event does not tell of it. */
    public @Nullable Slot mainSlot() {
        return contentSlots == null ? null : contentSlots.get(Slot.MAIN);
    }

    /** Whether any text comes with it. */
    boolean hasBodies() {
        return contentSlots != null && contentSlots.values().stream().anyMatch(Revision::hasBody);
    }

    /** The same revision with every slot's text, and the HTML, left out. */
    public Revision withoutBodies() {
        if (contentSlots == null) {
            return withSourceHtml(null);
        }
        Map<String, Slot> bare = new LinkedHashMap<>();
        contentSlots.forEach((role, slot) -> bare.put(role, slot.withoutBody()));
        return new Revision(
                revId,
                revParentId,
                revDt,
                revSha1,
                revSize,
                comment,
                isMinorEdit,
                editor,
                isContentVisible,
                isCommentVisible,
                isEditorVisible,
                tags,
                bare);
    }

    private static boolean hasBody(Slot slot) {
        return slot.contentBody() != null;
    }
}
