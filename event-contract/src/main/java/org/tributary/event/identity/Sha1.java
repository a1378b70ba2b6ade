package org.tributary.event.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-1 of a text as MediaWiki's dumps and events write it: base 36, 31 digits, zeros in front. The Action API
 * writes the same number in hexadecimal.
 *
 * @param value 31 digits of {@code 0-9 a-z}
 */
public record Sha1(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{31}");
    private static final int DIGITS = 31;
    private static final int HEX_DIGITS = 40;

    @JsonCreator
    public Sha1 {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a SHA-1 must be 31 base-36 digits but is '" + value + "'");
        }
    }

    public static Sha1 ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Sha1 ofBytes(byte[] bytes) {
        try {
            return ofNumber(new BigInteger(1, MessageDigest.getInstance("SHA-1").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }

    /**
     * Reads the Action API's form.
     *
     * @param hex 40 hexadecimal digits
     * @throws IllegalArgumentException if it is not
     */
    public static Sha1 ofHex(String hex) {
        if (hex.length() != HEX_DIGITS) {
            throw new IllegalArgumentException("a hexadecimal SHA-1 has 40 digits but this is '" + hex + "'");
        }
        return ofNumber(new BigInteger(1, HexFormat.of().parseHex(hex)));
    }

    /** The same number as the Action API writes it: 40 hexadecimal digits. */
    public String hex() {
        String digits = new BigInteger(value, Character.MAX_RADIX).toString(16);
        return "0".repeat(HEX_DIGITS - digits.length()) + digits;
    }

    private static Sha1 ofNumber(BigInteger number) {
        String digits = number.toString(Character.MAX_RADIX);
        return new Sha1("0".repeat(DIGITS - digits.length()) + digits);
    }

    @Override
    public String toString() {
        return value;
    }
}
