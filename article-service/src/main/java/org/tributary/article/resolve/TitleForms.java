package org.tributary.article.resolve;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Wiki;

/**
 * The titles that somebody may mean who wrote one: as written; with the first letter in upper case, as most wikis have
 * it; with the namespace as the wiki itself writes it.
 */
final class TitleForms {
    private static final Pattern SPACES = Pattern.compile("[\\s_\\p{Z}]+");

    private TitleForms() {}

    static Set<PageTitle> of(String written, Wiki wiki) {
        String title = plain(written);
        Set<PageTitle> forms = new LinkedHashSet<>();
        if (title.isBlank()) {
            return forms;
        }
        forms.add(new PageTitle(title));
        forms.add(new PageTitle(capital(title)));
        int colon = title.indexOf(':');
        if (colon > 0 && colon < title.length() - 1) {
            String rest = title.substring(colon + 1).replaceAll("^_+", "");
            namespace(title.substring(0, colon), wiki.namespaces()).ifPresent(name -> {
                forms.add(new PageTitle(name + ":" + rest));
                forms.add(new PageTitle(name + ":" + capital(rest)));
            });
        }
        return forms;
    }

    /** Without what MediaWiki does not look at: a section behind {@code #}, a colon in front, spaces too many. */
    private static String plain(String written) {
        String whole = Normalizer.normalize(written.replaceFirst("#.*", ""), Normalizer.Form.NFC);
        return SPACES.matcher(whole)
                .replaceAll("_")
                .replaceFirst("^_?(?::_?)?", "")
                .replaceFirst("_$", "");
    }

    private static Optional<String> namespace(String prefix, List<Namespace> namespaces) {
        return namespaces.stream()
                .filter(namespace -> namespace.id() != 0)
                .filter(namespace -> isSame(prefix, namespace.name())
                        || namespace.aliases().stream().anyMatch(alias -> isSame(prefix, alias)))
                .map(namespace -> namespace.name().replace(' ', '_'))
                .findFirst();
    }

    private static boolean isSame(String prefix, String name) {
        return prefix.equalsIgnoreCase(name.replace(' ', '_'));
    }

    private static String capital(String title) {
        if (title.isEmpty()) {
            return title;
        }
        int first = title.offsetByCodePoints(0, 1);
        return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
    }
}
