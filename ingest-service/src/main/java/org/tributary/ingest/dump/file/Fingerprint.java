package org.tributary.ingest.dump.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether a file is the one that was read before: its size and a hash of how it begins.
 *
 * @param sizeBytes -1 where a server does not say
 * @param head SHA-256 of the first MiB, in hexadecimal
 */
public record Fingerprint(long sizeBytes, String head) {
    static final int HEAD_BYTES = 1024 * 1024;

    static Fingerprint of(long sizeBytes, byte[] head) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(head);
            return new Fingerprint(sizeBytes, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
