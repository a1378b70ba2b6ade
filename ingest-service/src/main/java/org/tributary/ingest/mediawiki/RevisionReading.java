package org.tributary.ingest.mediawiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.Sha1;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;

/** Reads a revision of {@code prop=revisions}. What is marked as hidden is left out, even if it stands there. */
final class RevisionReading {
    private RevisionReading() {}

    static Revision revision(JsonNode row) {
        boolean hasSlots = row.path("slots").isObject();
        boolean isContentVisible = !row.path("sha1hidden").asBoolean() && !isTextHidden(row.path("slots"));
        List<String> tags = new ArrayList<>();
        row.path("tags").forEach(tag -> tags.add(tag.asText()));
        return new Revision(
                new RevisionId(row.path("revid").asLong()),
                RowReading.revisionId(row.path("parentid")),
                Instant.parse(row.path("timestamp").asText()),
                isContentVisible ? sha1(row) : null,
                row.has("size") ? row.path("size").asLong() : null,
                RowReading.comment(row),
                row.path("minor").asBoolean(),
                RowReading.user(row, false),
                isContentVisible,
                !row.path("commenthidden").asBoolean(),
                !row.path("userhidden").asBoolean(),
                tags,
                hasSlots ? slots(row.path("slots"), isContentVisible) : null);
    }

    private static boolean isTextHidden(JsonNode slots) {
        for (JsonNode slot : slots) {
            if (slot.path("texthidden").asBoolean() || slot.path("sha1hidden").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Slot> slots(JsonNode rows, boolean isContentVisible) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        rows.forEachEntry((role, row) -> {
            slots.put(
                    role,
                    new Slot(
                            role,
                            row.path("contentmodel").asText("wikitext"),
                            row.has("contentformat") ? row.path("contentformat").asText() : null,
                            isContentVisible ? sha1(row) : null,
                            row.has("size") ? row.path("size").asLong() : null,
                            null,
                            isContentVisible && row.has("content")
                                    ? row.path("content").asText()
                                    : null));
        });
        return slots;
    }

    private static @Nullable Sha1 sha1(JsonNode row) {
        String hex = row.path("sha1").asText();
        return hex.isEmpty() ? null : Sha1.ofHex(hex);
    }
}
