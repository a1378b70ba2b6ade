package org.tributary.article.mediawiki.action.xml;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that only XML needs: those of the rows of lists. */
final class Names {
    private static final String NAMELESS = "_v";

    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("allcategories", "c"),
            Map.entry("allpages", "p"),
            Map.entry("backlinks", "bl"),
            Map.entry("categories", "cl"),
            Map.entry("categorymembers", "cm"),
            Map.entry("contributors", "user"),
            Map.entry("embeddedin", "ei"),
            Map.entry("externallinks", "el"),
            Map.entry("extlinks", "el"),
            Map.entry("groups", "g"),
            Map.entry("images", "im"),
            Map.entry("interwiki", "i"),
            Map.entry("interwikimap", "iw"),
            Map.entry("langlinks", "ll"),
            Map.entry("links", "pl"),
            Map.entry("linkshere", "lh"),
            Map.entry("modules", "module"),
            Map.entry("namespacealiases", "ns"),
            Map.entry("normalized", "n"),
            Map.entry("parameters", "param"),
            Map.entry("prefixsearch", "ps"),
            Map.entry("protocols", "p"),
            Map.entry("random", "page"),
            Map.entry("recentchanges", "rc"),
            Map.entry("redirects", "r"),
            Map.entry("redirlinks", "bl"),
            Map.entry("revisions", "rev"),
            Map.entry("rights", "r"),
            Map.entry("sections", "s"),
            Map.entry("tags", "tag"),
            Map.entry("templates", "tl"),
            Map.entry("transcludedin", "ti"),
            Map.entry("type", "v"),
            Map.entry("usergroups", "group"));

    private static final Map<String, Keyed> KEYED = Map.of(
            "pages", new Keyed("page", "_idx"),
            "namespaces", new Keyed("ns", "_idx"),
            "badrevids", new Keyed("rev", "_idx"),
            "slots", new Keyed("slot", "role"));

    /** Single values that are elements all the same, since they are long. */
    private static final Set<String> ELEMENTS = Set.of("extract");

    /**
     * Objects whose members are rows with a key.
     *
     * @param attribute where the key stands
     */
    record Keyed(String row, String attribute) {}

    /** Redirects that lead to a page are called otherwise than those that were followed. */
    String row(String parent, String list) {
        return parent.equals("page") && list.equals("redirects") ? "rd" : ROWS.getOrDefault(list, NAMELESS);
    }

    @Nullable
    Keyed keyed(String object) {
        return KEYED.get(object);
    }

    boolean isElement(String key) {
        return ELEMENTS.contains(key);
    }
}
