package org.tributary.article.reading.listing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list of pages that name another.
 *
 * @param namespaceId looked at only where pages of several namespaces are listed
 * @param number of a page
 */
public record MentionPlace(int namespaceId, long number) {
    public static final MentionPlace BEGINNING = new MentionPlace(Integer.MIN_VALUE, 1);

    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,9})\\|(\\d{1,18})");

    /** Empty where no place is written so. */
    public static Optional<MentionPlace> read(String written) {
        Matcher place = WRITTEN.matcher(written);
        return place.matches()
                ? Optional.of(new MentionPlace(Integer.parseInt(place.group(1)), Long.parseLong(place.group(2))))
                : Optional.empty();
    }

    public String write() {
        return Math.max(namespaceId, 0) + "|" + number;
    }
}
