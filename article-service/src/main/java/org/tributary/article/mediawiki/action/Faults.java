package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tributary.article.content.Escaped;
import org.tributary.article.mediawiki.MediaWikiJson;

/**
 * How errors and warnings are written.
 *
 * @param format {@code bc}, as it always was, or one of the newer ones, which have lists
 */
record Faults(String format, Form form) {
    private static final String DOCREF =
            "This is a copy of the wiki, for reading: docs/reference/http.md says what is" + " answered.";

    boolean isOld() {
        return format.equals("bc");
    }

    /** An answer that is nothing but an error. */
    ObjectNode told(ActionError error, String module) {
        ObjectNode answer = MediaWikiJson.object();
        ObjectNode json = error.told();
        if (isOld()) {
            answer.set("error", json.put(form.isNew() ? "docref" : "*", DOCREF));
            return answer;
        }
        add(answer.putArray("errors"), error.code(), json.path("info").asText(), module);
        return answer.put("docref", DOCREF);
    }

    ObjectNode add(ArrayNode list, String code, String sentence, String module) {
        ObjectNode json = list.addObject().put("code", code);
        switch (format) {
            case "html" -> json.put(form.isNew() ? "html" : "*", Escaped.text(sentence));
            case "raw" -> json.put("key", code).putArray("params");
            case "none" -> {}
            default -> json.put(form.isNew() ? "text" : "*", sentence);
        }
        return json.put("module", module);
    }
}
