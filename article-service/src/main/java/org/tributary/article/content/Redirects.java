package org.tributary.article.content;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.article.content.wikitext.Target;
import org.tributary.article.content.wikitext.Titles;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.wiki.Wiki;

/** Tells a redirect by the words that its wiki uses for one. */
final class Redirects {
    private static final int TARGET_CHARACTERS_MAX = 600;

    private Redirects() {}

    static Optional<RedirectPageLink> target(String source, Wiki wiki) {
        return read(source, wiki).map(Redirects::link);
    }

    static Optional<String> fragment(String source, Wiki wiki) {
        return read(source, wiki).map(Target::fragment).filter(fragment -> !fragment.isEmpty());
    }

    private static Optional<Target> read(String source, Wiki wiki) {
        String start = source.substring(0, Math.min(source.length(), 2 * TARGET_CHARACTERS_MAX))
                .stripLeading();
        return Stream.concat(wiki.redirectKeywords().stream(), Stream.of("#REDIRECT"))
                .filter(keyword -> !keyword.isBlank())
                .filter(keyword -> start.toLowerCase(Locale.ROOT).startsWith(keyword.toLowerCase(Locale.ROOT)))
                .findFirst()
                .flatMap(keyword -> afterKeyword(start.substring(keyword.length()), wiki));
    }

    private static Optional<Target> afterKeyword(String rest, Wiki wiki) {
        String link = rest.stripLeading();
        link = link.startsWith(":") ? link.substring(1).stripLeading() : link;
        int end = link.indexOf("]]");
        if (!link.startsWith("[[") || end < 0) {
            return Optional.empty();
        }
        String inside = link.substring(2, end);
        int pipe = inside.indexOf('|');
        return new Titles(wiki)
                .target(pipe < 0 ? inside : inside.substring(0, pipe))
                .filter(target -> !target.title().isBlank());
    }

    private static RedirectPageLink link(Target target) {
        boolean isOutside = !target.prefix().isEmpty();
        String title = isOutside ? target.name() : target.title();
        return new RedirectPageLink(
                null,
                new PageTitle(title),
                isOutside ? null : target.namespaceId(),
                isOutside ? target.prefix() : null);
    }
}
