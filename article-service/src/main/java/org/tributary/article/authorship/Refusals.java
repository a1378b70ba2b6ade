package org.tributary.article.authorship;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;

/**
 * The revisions of a page that were refused, and what their texts were: those have the hash the wiki told, or else one of
 * their text. A text is only hashed where one of its length was refused.
 */
final class Refusals {
    private final List<RevisionId> revisions = new ArrayList<>();
    private final Set<String> hashes = new HashSet<>();
    private final Set<Integer> lengths = new HashSet<>();

    void add(RevisionId revision, @Nullable String told, String text) {
        revisions.add(revision);
        hashes.add(hash(told, text));
        lengths.add(text.length());
    }

    boolean hasText(@Nullable String told, String text) {
        boolean canBe = isTold(told) ? !hashes.isEmpty() : lengths.contains(text.length());
        return canBe && hashes.contains(hash(told, text));
    }

    List<RevisionId> revisions() {
        return Collections.unmodifiableList(revisions);
    }

    private static boolean isTold(@Nullable String hash) {
        return hash != null && !hash.isEmpty();
    }

    private static String hash(@Nullable String told, String text) {
        if (told != null && !told.isEmpty()) {
            return told;
        }
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
