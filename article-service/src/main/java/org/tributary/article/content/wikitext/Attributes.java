package org.tributary.article.content.wikitext;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The few attributes of a source's own tags that are kept; style, class, id and events never are. */
final class Attributes {
    private static final Set<String> KEPT = Set.of("title", "lang", "dir");
    private static final Set<String> NUMBERS = Set.of("colspan", "rowspan", "start", "value");
    private static final int VALUE_CHARACTERS_MAX = 300;
    private static final int NUMBER_MAX = 1_000;

    private Attributes() {}

    static Map<String, String> kept(String attributes) {
        Map<String, String> kept = new TreeMap<>();
        Tag.attributes(attributes).forEach((name, value) -> {
            if (isKept(name, value)) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    private static boolean isKept(String name, String value) {
        return NUMBERS.contains(name) ? isNumber(value) : KEPT.contains(name) && value.length() <= VALUE_CHARACTERS_MAX;
    }

    private static boolean isNumber(String value) {
        return value.length() <= 4
                && !value.isEmpty()
                && value.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && Integer.parseInt(value) <= NUMBER_MAX;
    }
}
