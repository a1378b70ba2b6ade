package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was not understood in a request that is answered all the same, by module. */
final class Warnings {
    private final Map<String, String> texts = new LinkedHashMap<>();

    void add(String module, String text) {
        texts.merge(module, text, (before, more) -> before + "\n" + more);
    }

    void write(ObjectNode answer, Form form) {
        if (!texts.isEmpty()) {
            ObjectNode json = answer.putObject("warnings");
            texts.forEach((module, text) -> json.putObject(module).put(form.isNew() ? "warnings" : "*", text));
        }
    }
}
