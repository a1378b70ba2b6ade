package org.tributary.ingest.normalize;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.event.identity.PageTitle;

/** Reads from a text whether it makes its page a redirect: a keyword, then a link, before anything else. */
public final class RedirectText {
    private static final Pattern LINK =
            Pattern.compile("\\s*:?\\s*\\[\\[:?([^\\[\\]|#\\n]+)(?:#[^\\]|\\n]*)?(?:\\|[^\\]\\n]*)?]]");

    private RedirectText() {}

    /**
     * The target as the text writes it, spaces trimmed; a wiki may know it by a slightly different title.
     *
     * @param keywords of the wiki, for example {@code #REDIRECT}, in any case
     */
    public static Optional<PageTitle> target(String text, List<String> keywords) {
        String start = text.stripLeading();
        for (String keyword : keywords) {
            if (start.regionMatches(true, 0, keyword, 0, keyword.length())) {
                Matcher link = LINK.matcher(start).region(keyword.length(), start.length());
                if (link.lookingAt() && !link.group(1).isBlank()) {
                    return Optional.of(new PageTitle(link.group(1).strip()));
                }
            }
        }
        return Optional.empty();
    }
}
