package org.tributary.article.mediawiki.action;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The parameters of a request, and which of them somebody has looked at. */
public final class ActionParameters {
    private static final String GENERATOR = "g";
    private static final Set<String> HARMLESS = Set.of(
            "action",
            "format",
            "formatversion",
            "utf8",
            "ascii",
            "maxlag",
            "smaxage",
            "maxage",
            "assert",
            "assertuser",
            "requestid",
            "servedby",
            "curtimestamp",
            "origin",
            "uselang",
            "errorformat",
            "errorlang",
            "errorsuselocal",
            "continue",
            "rawcontinue",
            "prop",
            "list",
            "meta",
            "titles",
            "pageids",
            "revids",
            "redirects",
            "converttitles",
            "indexpageids",
            "iwurl",
            "export",
            "crossorigin",
            "callback",
            "responselanginfo",
            "generator");

    private final Map<String, String> given;
    private final Set<String> used;
    private final Map<String, Integer> limits;
    private final Warnings warnings;
    private final Clock clock;
    private final String prefix;

    ActionParameters(
            MultivaluedMap<String, String> query, MultivaluedMap<String, String> form, Warnings warnings, Clock clock) {
        this(new LinkedHashMap<>(), new HashSet<>(HARMLESS), new LinkedHashMap<>(), warnings, clock, "");
        query.forEach((name, values) -> given.put(name, values.getLast()));
        form.forEach((name, values) -> given.put(name, values.getLast()));
    }

    private ActionParameters(
            Map<String, String> given,
            Set<String> used,
            Map<String, Integer> limits,
            Warnings warnings,
            Clock clock,
            String prefix) {
        this.given = given;
        this.used = used;
        this.limits = limits;
        this.warnings = warnings;
        this.clock = clock;
        this.prefix = prefix;
    }

    /** The same request as a generator reads it: its parameters have a letter before their names. */
    ActionParameters ofGenerator() {
        return new ActionParameters(given, used, limits, warnings, clock, GENERATOR);
    }

    /** Where the generator was told to go on from, by parameter. */
    Map<String, String> generatorPlace() {
        Map<String, String> place = new TreeMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(GENERATOR) && name.endsWith("continue") && used.contains(name)) {
                place.put(name, value);
            }
        });
        return place;
    }

    public Optional<String> text(String name) {
        used.add(prefix + name);
        return Optional.ofNullable(given.get(prefix + name));
    }

    /** Whether it is there at all, which is all that counts for a flag. */
    public boolean flag(String name) {
        return text(name).isPresent();
    }

    /** The values between {@code |}, or behind U+001F where the text begins with it. */
    public List<String> values(String name) {
        return text(name)
                .filter(text -> !text.isEmpty())
                .map(ActionParameters::split)
                .orElse(List.of());
    }

    /** Values of which only some are known; others are warned of. */
    public Set<String> words(String module, String name, String fallback, Set<String> known) {
        List<String> asked = flag(name) ? values(name) : split(fallback);
        Set<String> words = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String word : asked) {
            if (word.equals("*")) {
                words.addAll(known);
            } else {
                (known.contains(word) ? words : unknown).add(word);
            }
        }
        if (!unknown.isEmpty()) {
            String values = unknown.size() == 1 ? "value" : "values";
            warnings.add(
                    module,
                    "Unrecognized " + values + " for parameter \"" + name + "\": " + String.join(", ", unknown));
        }
        return words;
    }

    public int limit(String module, String name, int fallback, int max) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return fallback;
        }
        if (text.get().equals("max")) {
            limits.put(module, max);
            return max;
        }
        long limit = number(name, text.get());
        if (limit < 1 || limit > max) {
            warnings.add(
                    module,
                    "The value \"" + limit + "\" for parameter \"" + name + "\" must be between 1 and " + max + ".");
        }
        return Math.clamp(limit, 1, max);
    }

    /** What {@code max} came to, by module. */
    Map<String, Integer> limits() {
        return limits;
    }

    /** The name of an editor as the wiki would write it. */
    Optional<String> user(String name) {
        return text(name)
                .map(written -> written.replace('_', ' ').strip())
                .filter(plain -> !plain.isEmpty())
                .map(ActionParameters::capital);
    }

    private static String capital(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    /** Refuses two parameters that mean something together only to somebody else. */
    void refuseBoth(String one, String other) {
        if (flag(one) && flag(other)) {
            throw new ActionError(
                    "invalidparammix",
                    "The parameters \"" + one + "\" and \"" + other + "\" can not be used together.");
        }
    }

    public Optional<Instant> instant(String name) {
        return text(name).map(text -> instant(name, text));
    }

    /** One of two directions: whether the older comes first. */
    boolean isOldestFirst(String name) {
        String direction = text(name).orElse("older");
        return switch (direction) {
            case "newer" -> true;
            case "older" -> false;
            default -> throw badValue(name, direction);
        };
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    void warnOfUnused() {
        Set<String> unused = new LinkedHashSet<>(given.keySet());
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            String parameters = unused.size() == 1 ? "parameter" : "parameters";
            warnings.add("main", "Unrecognized " + parameters + ": " + String.join(", ", unused) + ".");
        }
    }

    public static long number(String name, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw malformed("badinteger", "integer", name, text);
        }
    }

    private static ActionError malformed(String code, String type, String name, String value) {
        return new ActionError(code, "Invalid value \"" + value + "\" for " + type + " parameter \"" + name + "\".");
    }

    public static ActionError badValue(String name, String value) {
        return new ActionError("badvalue", "Unrecognized value for parameter \"" + name + "\": " + value + ".");
    }

    private Instant instant(String name, String text) {
        if (text.isEmpty() || text.equals("now")) {
            return clock.instant();
        }
        return Timestamps.read(text).orElseThrow(() -> malformed("badtimestamp", "timestamp", name, text));
    }

    private static List<String> split(String text) {
        boolean isOwnSeparator = text.startsWith("\u001F");
        return Arrays.stream((isOwnSeparator ? text.substring(1) : text).split(isOwnSeparator ? "\u001F" : "\\|", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
