package org.tributary.article.decide;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.Sha1;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;

/** Whether a text fits the SHA-1 that came with it. */
public enum TextCheck {
    MATCH,
    /** It fits with CRLF for every LF: exports take carriage returns away. */
    MATCH_CRLF,
    MISMATCH,
    /** There is no hash, or no text. */
    UNCHECKED;

    /**
     * Checks the main slot of a revision. The hash of a whole revision is that of its text only where it has no other
     * slot.
     *
     * @param text the main slot's text in UTF-8; null where it did not come
     */
    static TextCheck of(Revision revision, byte @Nullable [] text) {
        Sha1 stated = statedHash(revision);
        if (text == null || stated == null) {
            return UNCHECKED;
        }
        if (Sha1.ofBytes(text).equals(stated)) {
            return MATCH;
        }
        String withReturns = new String(text, StandardCharsets.UTF_8).replace("\n", "\r\n");
        return Sha1.ofText(withReturns).equals(stated) ? MATCH_CRLF : MISMATCH;
    }

    private static @Nullable Sha1 statedHash(Revision revision) {
        Slot main = revision.mainSlot();
        Map<String, Slot> slots = revision.contentSlots();
        if (main != null && main.contentSha1() != null) {
            return main.contentSha1();
        }
        return slots != null && slots.size() == 1 ? revision.revSha1() : null;
    }
}
