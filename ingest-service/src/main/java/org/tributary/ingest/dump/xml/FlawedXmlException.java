package org.tributary.ingest.dump.xml;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** A fragment is not well-formed; the message says what is wrong, in which line of the dump. */
final class FlawedXmlException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Parsers append where in their own input they were, which is not where in the dump. */
    private static final Pattern PLACE = Pattern.compile("\\s*at \\[row.*", Pattern.DOTALL);

    private static final Pattern PREFIX =
            Pattern.compile("\\AParseError at \\[row,col\\]:\\[\\d+,\\d+\\]\\s*Message:\\s*");

    private static final int SHOWN_CHARS_MAX = 200;

    FlawedXmlException(String message) {
        super(message);
    }

    private FlawedXmlException(String message, Throwable cause) {
        super(message, cause);
    }

    static FlawedXmlException of(XMLStreamException thrown, long fragmentLine) {
        long line = fragmentLine;
        if (thrown.getLocation() != null) {
            line += Math.max(0, thrown.getLocation().getLineNumber() - 1);
        }
        String plain = PREFIX.matcher(String.valueOf(thrown.getMessage())).replaceFirst("");
        String what = PLACE.matcher(plain).replaceAll("").strip();
        return new FlawedXmlException("line " + line + " is not well-formed XML: " + shortened(what), thrown);
    }

    /** What a message repeats of a dump: names of elements and entities can be of any length. */
    static String shortened(String what) {
        return what.length() > SHOWN_CHARS_MAX ? what.substring(0, SHOWN_CHARS_MAX) + "…" : what;
    }
}
