package org.tributary.article.decide;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The address of a text: the SHA-256 of its UTF-8 bytes.
 *
 * @param hex 64 hexadecimal digits
 */
public record TextHash(String hex) {
    private static final int DIGITS = 64;

    public TextHash {
        if (hex.length() != DIGITS) {
            throw new IllegalArgumentException("a text's address has " + DIGITS + " digits but is '" + hex + "'");
        }
    }

    public static TextHash of(byte[] text) {
        return ofDigest(sha256(text));
    }

    public static TextHash ofDigest(byte[] digest) {
        return new TextHash(HexFormat.of().formatHex(digest));
    }

    public byte[] digest() {
        return HexFormat.of().parseHex(hex);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
