package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What was not understood in a request that is answered all the same, by module. */
public final class Warnings {
    private static final String VALUES = "unrecognizedvalues";

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
        texts.forEach((module, text) -> text.lines().forEach(line -> {
            ObjectNode warning = faults.add(list, code(line), line, module);
            if (code(line).equals(VALUES)) {
                ArrayNode values = warning.putObject("data").putArray("values");
                Stream.of(line.substring(line.indexOf("\": ") + 3).split(", ", -1))
                        .forEach(values::add);
            }
        }));
    }

    private static String code(String text) {
        if (text.startsWith("Unrecognized value")) {
            return VALUES;
        }
        return text.startsWith("Unrecognized parameter") ? "unrecognizedparams" : "warning";
    }
}
