package org.tributary.ingest.dump;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision as the dump writes it, nothing checked.
 *
 * @param comment null when the dump has no such element
 * @param slots the main slot first; empty only if the dump writes no text element at all
 * @param line where it begins in the XML
 */
public record RawRevision(
        @Nullable String id,
        @Nullable String parentId,
        @Nullable String timestamp,
        RawContributor contributor,
        boolean isMinor,
        @Nullable String comment,
        boolean isCommentDeleted,
        @Nullable String sha1,
        List<RawSlot> slots,
        long line) {

    public RawRevision {
        slots = List.copyOf(slots);
    }

    /** Who made a revision, as far as the dump says. */
    public record RawContributor(
            @Nullable String userName,
            @Nullable String userId,
            @Nullable String ip,
            boolean isDeleted) {

        public static final RawContributor UNTOLD = new RawContributor(null, null, null, false);
    }

    /**
     * One slot.
     *
     * @param text null when the dump leaves it out, as stub dumps do
     */
    public record RawSlot(
            String role,
            @Nullable String origin,
            @Nullable String model,
            @Nullable String format,
            @Nullable String bytes,
            @Nullable String sha1,
            boolean isDeleted,
            @Nullable String text) {}
}
