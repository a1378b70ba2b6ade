package org.tributary.article.resolve;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Wiki;

/** Titles and namespaces as one wiki writes them. */
public record Naming(Wiki wiki) {
    public static final int FILE = 6;
    public static final int TEMPLATE = 10;
    public static final int CATEGORY = 14;
    private static final Map<Integer, String> CANONICAL =
            Map.of(FILE, "File", TEMPLATE, "Template", CATEGORY, "Category");

    /** The namespace that a title is in, by the wiki's own name of it. */
    public int namespaceOf(PageTitle title) {
        int colon = title.value().indexOf(':');
        String prefix = colon <= 0 ? "" : title.display().substring(0, colon);
        return wiki.namespaces().stream()
                .filter(namespace -> namespace.id() != 0 && namespace.name().equals(prefix))
                .map(Namespace::id)
                .findFirst()
                .or(() -> CANONICAL.entrySet().stream()
                        .filter(known -> known.getValue().equals(prefix))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(0);
    }

    /** What follows the namespace's name, with underscores. */
    public String nameOf(PageTitle title) {
        return namespaceOf(title) == 0
                ? title.value()
                : title.value().substring(title.value().indexOf(':') + 1);
    }

    /** The title of a name in a namespace; empty where there is no such title. */
    public Optional<PageTitle> titled(int namespaceId, String name) {
        String written = name.strip().replace(' ', '_').replaceAll("^_+|_+$", "");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String prefix = nameOf(namespaceId);
        return Optional.of(new PageTitle((prefix.isEmpty() ? "" : prefix + ":") + capital(written)));
    }

    private String nameOf(int namespaceId) {
        return wiki.namespaces().stream()
                .filter(namespace -> namespace.id() == namespaceId)
                .map(Namespace::name)
                .findFirst()
                .orElse(CANONICAL.getOrDefault(namespaceId, ""));
    }

    /** A name as this wiki would begin it, with underscores. */
    public static String capital(String name) {
        String written = name.replace(' ', '_');
        if (written.isEmpty()) {
            return written;
        }
        int first = written.offsetByCodePoints(0, 1);
        return written.substring(0, first).toUpperCase(Locale.ROOT) + written.substring(first);
    }
}
