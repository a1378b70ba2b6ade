package org.tributary.ingest.normalize;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises a redirect by its text, as MediaWiki does: a keyword, perhaps a colon, and a link. */
final class RedirectTargets {
    private final Pattern redirect;

    RedirectTargets(Collection<String> keywordsOfWiki) {
        Set<String> keywords = new LinkedHashSet<>(keywordsOfWiki);
        keywords.addAll(RedirectKeywords.all());
        String any = keywords.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        this.redirect = Pattern.compile(
                "\\A\\s*(?:" + any + ")\\s*+(?::\\s*+)?\\[\\[:?([^\\]|\\[{}<>\\n]{1,512})(?:\\|[^\\]]{0,512})?\\]\\]",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The target, if this text is a redirect. */
    Optional<String> in(String text) {
        Matcher matcher = redirect.matcher(text);
        return matcher.lookingAt() ? Optional.of(matcher.group(1).strip()).filter(t -> !t.isEmpty()) : Optional.empty();
    }
}
