package org.tributary.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of a page or a revision: a word for each thing and what it is. */
final class Facts {
    private final Map<String, String> facts = new LinkedHashMap<>();

    Facts with(String word, String value) {
        facts.put(word, value);
        return this;
    }

    String get(String word) {
        return facts.getOrDefault(word, "");
    }

    boolean is(String word) {
        return get(word).equals("true");
    }

    /** A sentence for each fact that the copy has otherwise. */
    List<String> differences(String subject, Facts copy) {
        List<String> differences = new ArrayList<>();
        facts.forEach((word, value) -> {
            if (!copy.get(word).equals(value)) {
                differences.add("%s: %s is “%s” on the wiki and “%s” in the copy"
                        .formatted(subject, word, value, copy.get(word)));
            }
        });
        return differences;
    }

    @Override
    public String toString() {
        return facts.toString();
    }
}
