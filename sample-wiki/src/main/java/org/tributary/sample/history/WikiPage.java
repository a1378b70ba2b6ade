package org.tributary.sample.history;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as the wiki holds it.
 *
 * @param id given in the order in which pages were made
 * @param title with its namespace
 * @param revisions by id; never empty
 */
public record WikiPage(long id, String title, List<WikiRevision> revisions) {
    private static final Pattern REDIRECT = Pattern.compile("(?i)#REDIRECT \\[\\[([^]|]+)]]");

    public WikiPage {
        revisions = List.copyOf(revisions);
    }

    /** The text of the newest revision. */
    public String text() {
        return revisions.getLast().text();
    }

    /** Where the page sends its readers; with the section, if it names one. */
    public Optional<String> redirectTarget() {
        Matcher redirect = REDIRECT.matcher(text());
        return redirect.lookingAt() ? Optional.of(redirect.group(1)) : Optional.empty();
    }
}
