package org.tributary.ingest.normalize;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What MediaWiki itself takes as a title, whatever a dump says: no wiki can hold a page under any other. */
final class RawTitles {
    /** The room that MediaWiki's tables have for a title without its namespace, and for the name of an editor. */
    static final int BYTES_MAX = 255;

    private static final String ILLEGAL = "#<>[]{|}\uFFFD";

    private static final int DELETE = 0x7F;

    private RawTitles() {}

    /** What is wrong with a title, if anything is, in words that follow "the title". The title is not repeated. */
    static Optional<String> problem(String title, TitlePrefixes prefixes) {
        if (isLong(title) && isLong(prefixes.withoutNamespace(title))) {
            return Optional.of("is longer than " + BYTES_MAX + " bytes");
        }
        return title.codePoints()
                .filter(sign -> sign < ' ' || sign == DELETE || ILLEGAL.indexOf(sign) >= 0)
                .mapToObj(sign -> String.format("contains U+%04X, which no title may", sign))
                .findFirst();
    }

    static boolean isLong(String name) {
        return name.length() > BYTES_MAX / 3 && name.getBytes(StandardCharsets.UTF_8).length > BYTES_MAX;
    }
}
