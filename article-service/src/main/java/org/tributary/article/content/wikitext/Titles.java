package org.tributary.article.content.wikitext;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Wiki;

/** Reads link targets by the namespaces and prefixes of one wiki, and the prefixes that wikis share. */
public final class Titles {
    private static final int FILE = 6;
    private static final int CATEGORY = 14;
    private static final int CHARACTERS_MAX = 255 + 64;
    private static final Map<String, Integer> CANONICAL = Map.ofEntries(
            Map.entry("talk", 1),
            Map.entry("user", 2),
            Map.entry("user talk", 3),
            Map.entry("project", 4),
            Map.entry("project talk", 5),
            Map.entry("file", FILE),
            Map.entry("image", FILE),
            Map.entry("file talk", 7),
            Map.entry("mediawiki", 8),
            Map.entry("mediawiki talk", 9),
            Map.entry("template", 10),
            Map.entry("template talk", 11),
            Map.entry("help", 12),
            Map.entry("help talk", 13),
            Map.entry("category", CATEGORY),
            Map.entry("category talk", 15),
            Map.entry("special", -1),
            Map.entry("media", -2));
    private static final Set<String> SISTERS = Set.of(
            "w",
            "wikipedia",
            "wikt",
            "wiktionary",
            "b",
            "wikibooks",
            "n",
            "wikinews",
            "q",
            "wikiquote",
            "s",
            "wikisource",
            "v",
            "wikiversity",
            "voy",
            "wikivoyage",
            "d",
            "wikidata",
            "c",
            "commons",
            "m",
            "meta",
            "species",
            "wikispecies",
            "mw",
            "mediawikiwiki",
            "foundation",
            "phab",
            "doi",
            "iarchive");
    private static final Set<String> LANGUAGES = Languages.codes();

    private final Map<String, Integer> namespaces = new HashMap<>(CANONICAL);
    private final Set<String> own;

    public Titles(Wiki wiki) {
        for (Namespace namespace : wiki.namespaces()) {
            namespaces.put(key(namespace.name()), namespace.id());
            namespace.aliases().forEach(alias -> namespaces.put(key(alias), namespace.id()));
        }
        namespaces.remove("");
        own = wiki.interwiki() == null ? Set.of() : wiki.interwiki().keySet();
    }

    /** Reads what stands before the first pipe of a link; empty when it can be no title. */
    public Optional<Target> target(String raw) {
        String text = raw.replace('_', ' ').strip();
        boolean isShown = text.startsWith(":");
        if (isShown) {
            text = text.substring(1).strip();
        }
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : text.substring(hash + 1).strip();
        String title = (hash < 0 ? text : text.substring(0, hash)).strip().replaceAll(" {2,}", " ");
        if (title.length() > CHARACTERS_MAX || (title.isEmpty() && fragment.isEmpty()) || hasForbidden(title)) {
            return Optional.empty();
        }
        return Optional.of(classify(title, fragment, isShown));
    }

    private Target classify(String title, String fragment, boolean isShown) {
        int colon = title.indexOf(':');
        String prefix = colon <= 0 ? "" : key(title.substring(0, colon));
        String name = colon <= 0 ? title : title.substring(colon + 1).strip();
        String whole = title.replace(' ', '_');
        Integer namespace = prefix.isEmpty() ? null : namespaces.get(prefix);
        if (namespace != null && !name.isEmpty()) {
            Target.Kind kind =
                    switch (namespace) {
                        case FILE -> Target.Kind.FILE;
                        case CATEGORY -> Target.Kind.CATEGORY;
                        default -> Target.Kind.PAGE;
                    };
            return new Target(kind, namespace, whole, name, fragment, "", isShown);
        }
        if (!name.isEmpty() && LANGUAGES.contains(prefix)) {
            return new Target(Target.Kind.LANGUAGE, 0, whole, name, fragment, prefix, isShown);
        }
        if (!name.isEmpty() && (SISTERS.contains(prefix) || own.contains(prefix))) {
            return new Target(Target.Kind.INTERWIKI, 0, whole, name, fragment, prefix, isShown);
        }
        return new Target(Target.Kind.PAGE, 0, whole, title, fragment, "", isShown);
    }

    private static boolean hasForbidden(String title) {
        return title.chars()
                .anyMatch(character -> character < ' ' || character == 0x7f || "[]{}|<>".indexOf(character) >= 0);
    }

    private static String key(String name) {
        return name.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
