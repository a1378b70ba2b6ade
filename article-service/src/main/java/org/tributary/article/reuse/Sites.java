package org.tributary.article.reuse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names wikis that are not held. */
final class Sites {
    private static final Pattern HOST = Pattern.compile("(?:https?:)?//([^/?#:]+).*");

    private Sites() {}

    /** The host of an address, or the prefix by which somebody named the wiki. */
    static String name(@Nullable String url, @Nullable String prefix) {
        Matcher address = HOST.matcher(url == null ? prefix == null ? "" : prefix : url);
        if (address.matches()) {
            return address.group(1);
        }
        return prefix == null || prefix.isEmpty() ? "?" : prefix;
    }
}
