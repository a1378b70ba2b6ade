package org.tributary.article.reading.authors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tributary.article.authorship.RevisionText;
import org.tributary.article.decide.TextHash;
import org.tributary.event.identity.RevisionId;

/**
 * A revision in public view as authorship sees it, but for its text.
 *
 * @param textHash null where the text is hidden, or not held
 * @param comment null where it is hidden
 * @param editor as {@link RevisionText#editor()}
 */
record Fact(
        RevisionId revId,
        Instant timestamp,
        @Nullable TextHash textHash,
        @Nullable String comment,
        boolean isMinor,
        String editor) {

    /** The hash over nothing. */
    static final String BEGINNING = "0".repeat(32);

    RevisionText with(@Nullable String text) {
        String hash = textHash == null ? null : textHash.hex();
        return new RevisionText(revId, timestamp, text, hash, comment, isMinor, editor);
    }

    /** The hash over everything before and this. */
    String chained(String before) {
        try {
            String said = before + "|" + revId + "|" + timestamp + "|" + (textHash == null ? "" : textHash.hex()) + "|"
                    + isMinor + "|" + editor + "|" + (comment == null ? "" : comment);
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, BEGINNING.length() / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
