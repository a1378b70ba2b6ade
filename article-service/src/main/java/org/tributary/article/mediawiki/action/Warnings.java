package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was not understood in a request that is answered all the same, by module. */
public final class Warnings {
    private final Map<String, String> texts = new LinkedHashMap<>();

    public void add(String module, String text) {
        texts.merge(module, text, (before, more) -> before + "\n" + more);
    }

    void write(ObjectNode answer, Faults faults) {
        if (texts.isEmpty()) {
            return;
        }
        if (faults.isOld()) {
            ObjectNode json = answer.putObject("warnings");
            texts.forEach(
                    (module, text) -> json.putObject(module).put(faults.form().isNew() ? "warnings" : "*", text));
            return;
        }
        ArrayNode list = answer.putArray("warnings");
        texts.forEach((module, text) -> text.lines().forEach(line -> faults.add(list, code(line), line, module)));
    }

    private static String code(String text) {
        if (text.startsWith("Unrecognized value")) {
            return "unrecognizedvalues";
        }
        return text.startsWith("Unrecognized parameter") ? "unrecognizedparams" : "warning";
    }
}
