package org.tributary.article.content;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Looks in HTML for anything that a browser would run or fetch. */
final class Harmless {
    private static final Set<String> ELEMENTS = Set.of(
            "script", "style", "iframe", "object", "embed", "svg", "math", "img", "form", "input", "link", "meta");

    private Harmless() {}

    static Optional<String> problemIn(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (ELEMENTS.contains(element.normalName())) {
                return Optional.of("element " + element.normalName());
            }
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                boolean isAddress = attribute.getKey().equals("href");
                boolean isSafeAddress = value.startsWith("/")
                        || value.startsWith("#")
                        || value.startsWith("http://")
                        || value.startsWith("https://")
                        || value.startsWith("ftp://")
                        || value.startsWith("mailto:");
                if (attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("style")
                        || (isAddress && !isSafeAddress)) {
                    return Optional.of(attribute.toString());
                }
            }
        }
        return Optional.empty();
    }
}
