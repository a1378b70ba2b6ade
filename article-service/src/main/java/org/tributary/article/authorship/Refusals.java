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
 * The revisions of a page that were refused, and which texts were: a text is known by the hash the wiki told, or else by
 * one of its own. It is only hashed where one of its length was refused.
 */
final class Refusals {
    private final List<RevisionId> revisions = new ArrayList<>();
    private final List<RefusedText> texts = new ArrayList<>();
    private final Set<String> hashes = new HashSet<>();
    private final Set<Integer> lengths = new HashSet<>();

    /**
     * A text that is refused from now on.
     *
     * @param length in UTF-16 units
     */
    record RefusedText(String hash, int length) {

        static RefusedText of(@Nullable String told, String text) {
            return new RefusedText(hashOf(told, text), text.length());
        }
    }

    /** A revision was refused whose text was not before. */
    void add(RevisionId revision, RefusedText text) {
        revisions.add(revision);
        texts.add(text);
        hashes.add(text.hash());
        lengths.add(text.length());
    }

    /** A revision was refused whose text was before. */
    void addRepeat(RevisionId revision) {
        revisions.add(revision);
    }

    boolean hasText(@Nullable String told, String text) {
        boolean canBe = isTold(told) ? !hashes.isEmpty() : lengths.contains(text.length());
        return canBe && hashes.contains(hashOf(told, text));
    }

    List<RevisionId> revisions() {
        return Collections.unmodifiableList(revisions);
    }

    /** The texts that were refused first, in the order of those revisions. */
    List<RefusedText> texts() {
        return Collections.unmodifiableList(texts);
    }

    private static boolean isTold(@Nullable String hash) {
        return hash != null && !hash.isEmpty();
    }

    private static String hashOf(@Nullable String told, String text) {
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
