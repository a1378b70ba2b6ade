package org.tributary.article.decide;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;

/**
 * A page change that has arrived, with what was computed from its texts.
 *
 * @param texts role of the slot to its text
 * @param bodies the same texts as UTF-8, by role
 * @param check of the main slot
 * @param redirectTarget read from the text where the event tells of a redirect but not where it leads
 */
public record Arrival(
        PageChange change,
        Map<String, HeldText> texts,
        Map<String, byte[]> bodies,
        TextCheck check,
        @Nullable RedirectPageLink redirectTarget) {

    /** Hashes and checks the texts of a change. */
    public static Arrival of(PageChange change, @Nullable RedirectPageLink redirectTarget) {
        Revision revision = change.revision();
        Map<String, Slot> slots = revision == null ? null : revision.contentSlots();
        if (revision == null || slots == null) {
            return new Arrival(change, Map.of(), Map.of(), TextCheck.UNCHECKED, redirectTarget);
        }
        Map<String, HeldText> texts = new HashMap<>();
        Map<String, byte[]> bodies = new HashMap<>();
        slots.forEach((role, slot) -> {
            String body = slot.contentBody();
            if (body != null) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                bodies.put(role, bytes);
                texts.put(role, new HeldText(TextHash.of(bytes), bytes.length));
            }
        });
        return new Arrival(change, texts, bodies, TextCheck.of(revision, bodies.get(Slot.MAIN)), redirectTarget);
    }

    /** Whether this leaves no trace in a revision, so that only its id tells whether it was applied already. */
    public boolean isKnownById() {
        return isKnownById(change.kind());
    }

    static boolean isKnownById(PageChangeKind kind) {
        return switch (kind) {
            case MOVE, DELETE, UNDELETE, VISIBILITY_CHANGE, REVISION_LIST -> true;
            case CREATE, EDIT, RESTATE, CATEGORIZE -> false;
        };
    }
}
