package org.tributary.standalone.door;

/**
 * Addresses as clients write them. Many write {@code |} and the like as they are, as wikis let them; the services behind
 * the door take only what is a URI to the letter.
 */
final class WrittenUri {
    private static final String AS_IS = "-._~:/?@!$&'()*+,;=";

    private WrittenUri() {}

    /** The same address with everything encoded that cannot stand in one. */
    static String encoded(String written) {
        StringBuilder uri = new StringBuilder(written.length() + 16);
        for (int at = 0; at < written.length(); at++) {
            char character = written.charAt(at);
            if (isPlain(character) || (character == '%' && isEscape(written, at))) {
                uri.append(character);
            } else {
                // One byte a character: that is how the line of a request is read.
                uri.append("%%%02X".formatted(character & 0xff));
            }
        }
        return uri.toString();
    }

    private static boolean isPlain(char character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || AS_IS.indexOf(character) >= 0);
    }

    private static boolean isEscape(String written, int at) {
        return at + 2 < written.length()
                && Character.digit(written.charAt(at + 1), 16) >= 0
                && Character.digit(written.charAt(at + 2), 16) >= 0;
    }
}
