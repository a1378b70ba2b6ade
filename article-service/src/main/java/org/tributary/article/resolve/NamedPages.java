package org.tributary.article.resolve;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.content.Mentions;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.wiki.Wiki;

/** Titles of the pages that a text names, as their wiki writes them. */
public final class NamedPages {
    /** 255 for the name and as much for the namespace before it. */
    private static final int BYTES_MAX = 511;

    private final Wiki wiki;
    private final Naming naming;

    public NamedPages(Wiki wiki) {
        this.wiki = wiki;
        this.naming = new Naming(wiki);
    }

    /** Those that are linked to. */
    public Set<PageTitle> links(Mentions mentions) {
        Set<PageTitle> titles = new LinkedHashSet<>();
        mentions.links().forEach(written -> normal(written)
                .filter(title -> naming.namespaceOf(title) >= 0)
                .ifPresent(titles::add));
        return titles;
    }

    /** Those that are called as templates: a name without namespace means one of the templates' own. */
    public Set<PageTitle> templates(Mentions mentions) {
        List<String> names =
                Optional.ofNullable(mentions.document().templates()).orElse(List.of());
        Set<PageTitle> titles = new LinkedHashSet<>();
        for (String name : names) {
            Optional<PageTitle> written = normal(name);
            boolean isElsewhere =
                    written.filter(title -> naming.namespaceOf(title) != 0).isPresent();
            (isElsewhere ? written : naming.titled(Naming.TEMPLATE, name))
                    .filter(NamedPages::isTitle)
                    .ifPresent(titles::add);
        }
        return titles;
    }

    /** Files that are shown. */
    public Set<PageTitle> files(Mentions mentions) {
        return named(Naming.FILE, mentions.files());
    }

    /** Categories that the page is in. */
    public Set<PageTitle> categories(Mentions mentions) {
        return named(Naming.CATEGORY, mentions.document().categories());
    }

    /** A title that somebody wrote, as the wiki would write it. */
    public Optional<PageTitle> normal(String written) {
        return TitleForms.of(written.strip(), wiki).stream()
                .reduce((first, later) -> later)
                .filter(NamedPages::isTitle);
    }

    /** No wiki has titles that are longer, or that are no text. */
    private static boolean isTitle(PageTitle title) {
        String value = title.value();
        return value.getBytes(StandardCharsets.UTF_8).length <= BYTES_MAX
                && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    private Set<PageTitle> named(int namespace, List<String> names) {
        Set<PageTitle> titles = new LinkedHashSet<>();
        names.forEach(name ->
                naming.titled(namespace, name).filter(NamedPages::isTitle).ifPresent(titles::add));
        return titles;
    }
}
