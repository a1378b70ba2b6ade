package org.tributary.article.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A template as it is called in wikitext.
 *
 * @param name in lower case, with spaces
 * @param arguments by name, or by number where they have none
 */
record TemplateCall(String name, Map<String, String> arguments) {
    private static final int CALLS_MAX = 500;
    private static final int ARGUMENTS_MAX = 400;
    private static final int CHARACTERS_MAX = 20_000;

    /** The templates of a text, those within others included; each character is looked at a bounded number of times. */
    static List<TemplateCall> in(String text) {
        List<TemplateCall> calls = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int at = 0;
        while (at < text.length() - 1 && calls.size() < CALLS_MAX) {
            if (text.startsWith("{{", at)) {
                open.add(at + 2);
                at += 2;
            } else if (text.startsWith("}}", at) && !open.isEmpty()) {
                int start = open.removeLast();
                if (at - start <= CHARACTERS_MAX) {
                    calls.add(call(text.substring(start, at)));
                }
                at += 2;
            } else {
                at++;
            }
        }
        return calls;
    }

    private static TemplateCall call(String inner) {
        List<String> parts = parts(inner);
        Map<String, String> arguments = new HashMap<>();
        int number = 0;
        for (String part : parts.subList(1, Math.min(parts.size(), ARGUMENTS_MAX))) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                arguments.put(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        part.substring(equals + 1).strip());
            } else {
                number++;
                arguments.putIfAbsent(Integer.toString(number), part.strip());
            }
        }
        String name = parts.getFirst().replace('_', ' ').strip().toLowerCase(Locale.ROOT);
        return new TemplateCall(name, arguments);
    }

    /** Cut at pipes that are neither in a link nor in another template. */
    private static List<String> parts(String inner) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < inner.length(); at++) {
            if (inner.startsWith("[[", at) || inner.startsWith("{{", at)) {
                depth++;
                at++;
            } else if (inner.startsWith("]]", at) || inner.startsWith("}}", at)) {
                depth = Math.max(0, depth - 1);
                at++;
            } else if (inner.charAt(at) == '|' && depth == 0) {
                parts.add(inner.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(inner.substring(from));
        return parts;
    }

    /** The first of these arguments that says something, with this number after its name where it is not the first. */
    Optional<String> argument(List<String> names, int number) {
        for (String name : names) {
            boolean isNumber = Character.isDigit(name.charAt(0));
            String key = number == 1 || isNumber ? name : name + number;
            String value = arguments.get(key);
            if (value == null && number == 1 && !isNumber) {
                value = arguments.get(name + 1);
            }
            if (value != null && !value.isBlank() && (number == 1 || !isNumber)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
