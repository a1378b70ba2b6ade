package org.tributary.search.http;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.frame.Problem;
import org.tributary.search.SearchConfig;

/** Reads parameters, and names the one that makes no sense. */
final class Parameters {
    private Parameters() {}

    static String query(@Nullable String q, SearchConfig.Query config) {
        if (q == null || q.isBlank()) {
            throw Problem.badParameter("q", "say what to look for");
        }
        if (q.length() > config.charactersMax()) {
            throw Problem.badParameter(
                    "q", "at most " + config.charactersMax() + " characters, but these are " + q.length());
        }
        return q.strip();
    }

    static @Nullable WikiId wiki(@Nullable String wiki) {
        if (wiki == null || wiki.isBlank()) {
            return null;
        }
        try {
            return new WikiId(wiki);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("wiki", String.valueOf(e.getMessage()));
        }
    }

    static int limit(@Nullable String limit, SearchConfig.Query config) {
        if (limit == null || limit.isBlank()) {
            return config.limit();
        }
        int value;
        try {
            value = Integer.parseInt(limit.strip());
        } catch (NumberFormatException e) {
            throw Problem.badParameter("limit", "a number from 1 to " + config.limitMax() + " is needed");
        }
        if (value < 1 || value > config.limitMax()) {
            throw Problem.badParameter("limit", "from 1 to " + config.limitMax() + ", but this is " + value);
        }
        return value;
    }

    /** Articles where nothing is said; {@code *} for every namespace; else numbers with commas between. */
    static Set<Integer> namespaces(@Nullable String namespace) {
        if (namespace == null || namespace.isBlank()) {
            return Set.of(0);
        }
        if (namespace.equals("*")) {
            return Set.of();
        }
        try {
            return Arrays.stream(namespace.split(",", -1))
                    .map(number -> Integer.valueOf(number.strip()))
                    .collect(Collectors.toSet());
        } catch (NumberFormatException e) {
            throw Problem.badParameter("namespace", "namespace numbers with commas between are needed, or *");
        }
    }
}
