package org.tributary.article.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;

/** Where our own pages for people are, as paths that can stand in a link. */
public final class ReadingPath {
    private static final String UNCHANGED = "-._~/:@!$()*,;";

    private ReadingPath() {}

    public static String wiki(WikiId wikiId) {
        return "/wikis/" + wikiId;
    }

    public static String article(WikiId wikiId, PageTitle title) {
        return wiki(wikiId) + "/page/" + encoded(title.value());
    }

    public static String revision(WikiId wikiId, RevisionId revision) {
        return wiki(wikiId) + "/revisions/" + revision;
    }

    /** A value as it may stand in a query. */
    public static String parameter(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A title, or a part of one, as it may stand in a path; slashes stay. */
    public static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean isPlain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || UNCHANGED.indexOf(character) >= 0);
            if (isPlain) {
                encoded.append(character);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(character >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(character & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
