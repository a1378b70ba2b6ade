package org.tributary.article.store.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;

/**
 * That something was hidden, and is to be deleted from every copy.
 *
 * @param id of the article change that tells of it
 * @param version of the article's ledger that tells of it
 * @param revId the revision it is about; null where it is the page
 * @param hides what is hidden, as bits
 */
public record Redaction(
        UUID id, PageKey page, long version, @Nullable Long revId, int hides, Instant recordedDt) {
    public static final int TEXT = 1;
    public static final int COMMENT = 2;
    public static final int EDITOR = 4;
    public static final int PAGE = 8;

    private static final List<String> WORDS = List.of("text", "comment", "editor", "page");

    /** What is hidden, in words. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        for (int bit = 0; bit < WORDS.size(); bit++) {
            if ((hides & (1 << bit)) != 0) {
                words.add(WORDS.get(bit));
            }
        }
        return words;
    }
}
