package org.tributary.standalone.door;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The services behind the door, and which requests are whose. */
public enum Backend {
    INGEST,
    SEARCH,
    ARTICLE;

    /** What is ordered of a wiki as such; what is ordered of its articles is for whoever keeps them. */
    private static final Pattern OF_FOLLOWING = Pattern.compile("/v1/wikis(/[^/]+(/verify)?)?/?");

    private static final Set<String> WRITING_METHODS = Set.of("POST", "DELETE", "PATCH", "PUT");

    /** The service that answers such a request. */
    public static Backend of(String method, String path) {
        if (isBelow(path, "/v1/imports") || isBelow(path, "/v1/feeds")) {
            return INGEST;
        }
        if (OF_FOLLOWING.matcher(path).matches() && WRITING_METHODS.contains(method)) {
            return INGEST;
        }
        if (isBelow(path, "/search") || isBelow(path, "/v1/search") || isBelow(path, "/v1/complete")) {
            return SEARCH;
        }
        return ARTICLE;
    }

    /** The name in messages, file names and health checks. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isBelow(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
