package org.tributary.article.mediawiki.action.xml;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer in XML, as programs ask for it that are older than JSON: what is one value becomes an attribute, what is a list
 * becomes elements whose name depends on the list.
 */
public final class AnswerXml {
    /** The name under which the text of an element stands in the first version of the JSON. */
    private static final String TEXT = "*";

    /** What stands for a name that XML does not allow, and for the rows of a list whose rows have no name. */
    private static final String NAMELESS = "_v";

    private static final Names NAMES = new Names();

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>");

    private AnswerXml() {}

    /** The answer, as UTF-8. */
    public static byte[] of(JsonNode answer) {
        AnswerXml written = new AnswerXml();
        written.element("", "api", answer, Map.of());
        return written.xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void element(String parent, String name, JsonNode value, Map<String, String> more) {
        if (value.isArray()) {
            open(name, more);
            String row = NAMES.row(parent, name);
            value.forEach(each -> element(name, row, each, Map.of()));
            close(name);
        } else if (value.isObject()) {
            object(name, value, more);
        } else if (!value.isNull()) {
            Map<String, String> attributes = new LinkedHashMap<>(more);
            attributes.put("xml:space", "preserve");
            open(name, attributes);
            Escapes.text(xml, value.asText());
            close(name);
        }
    }

    private void object(String name, JsonNode object, Map<String, String> more) {
        xml.append('<').append(name);
        more.forEach(this::attribute);
        List<Map.Entry<String, JsonNode>> inside = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (isInside(field)) {
                inside.add(field);
            } else if (!field.getValue().isNull() && !isFalse(field.getValue())) {
                attribute(
                        field.getKey(),
                        field.getValue().isBoolean() ? "" : field.getValue().asText());
            }
        }
        JsonNode text = object.path(TEXT);
        if (inside.isEmpty() && text.isMissingNode()) {
            xml.append("/>");
            return;
        }
        if (!text.isMissingNode()) {
            attribute("xml:space", "preserve");
        }
        xml.append('>');
        inside.forEach(field -> inside(name, field.getKey(), field.getValue()));
        Escapes.text(xml, text.asText());
        close(name);
    }

    /** An object's member that is no attribute of it. */
    private void inside(String name, String key, JsonNode value) {
        Names.Keyed keyed = NAMES.keyed(name);
        if (keyed != null) {
            element(name, keyed.row(), value, Map.of(keyed.attribute(), key));
        } else if (Escapes.isName(key)) {
            element(name, key, value, Map.of());
        } else {
            element(name, NAMELESS, value, Map.of("_name", key));
        }
    }

    private static boolean isInside(Map.Entry<String, JsonNode> field) {
        return !field.getKey().equals(TEXT)
                && (field.getValue().isContainerNode()
                        || NAMES.isElement(field.getKey())
                        || !Escapes.isName(field.getKey()));
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }

    private void open(String name, Map<String, String> attributes) {
        xml.append('<').append(name);
        attributes.forEach(this::attribute);
        xml.append('>');
    }

    private void attribute(String name, String value) {
        if (name.equals(TEXT)) {
            return;
        }
        xml.append(' ').append(name).append("=\"");
        Escapes.attribute(xml, value);
        xml.append('"');
    }

    private void close(String name) {
        xml.append("</").append(name).append('>');
    }
}
