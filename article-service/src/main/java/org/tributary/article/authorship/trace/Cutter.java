package org.tributary.article.authorship.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.article.authorship.split.Paragraphs;
import org.tributary.article.authorship.trace.Draft.DraftParagraph;

/** Cuts texts into paragraphs, and remembers how the parts of the last one were cut. */
final class Cutter {
    private final MessageDigest digest = digest();
    private Map<String, long[]> known = Map.of();

    Draft cut(String text) {
        Draft draft = new Draft();
        List<String> parts = Paragraphs.parts(text);
        Map<String, long[]> now = HashMap.newHashMap(parts.size());
        for (String part : parts) {
            long[] fingerprints = now.get(part);
            if (fingerprints == null) {
                fingerprints = known.get(part);
                fingerprints = fingerprints == null ? fingerprints(part) : fingerprints;
                now.put(part, fingerprints);
            }
            for (int i = 0; i < fingerprints.length; i++) {
                draft.paragraphs.add(new DraftParagraph(part, i, fingerprints[i]));
            }
        }
        known = now;
        return draft;
    }

    private long[] fingerprints(String part) {
        return Paragraphs.of(part).stream().mapToLong(this::fingerprint).toArray();
    }

    /** The first eight bytes of the MD5 of its text: that two texts of a page share it by chance is out of the question. */
    private long fingerprint(String paragraph) {
        byte[] hash = digest.digest(paragraph.getBytes(StandardCharsets.UTF_8));
        long fingerprint = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            fingerprint = (fingerprint << Byte.SIZE) | (hash[i] & 0xff);
        }
        return fingerprint;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
