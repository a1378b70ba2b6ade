package org.tributary.article.wikiwho;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/**
 * Which members of tokens and revisions are wanted. A flag counts only where it says exactly {@code true}.
 *
 * @param threshold tokens that went more often than this
 */
record Wanted(
        boolean isOrigin,
        boolean isEditor,
        boolean isTokenId,
        boolean isIn,
        boolean isOut,
        boolean isTimestamp,
        int threshold) {

    static Wanted of(MultivaluedMap<String, String> query) {
        return new Wanted(
                isTrue(query, "o_rev_id"),
                isTrue(query, "editor"),
                isTrue(query, "token_id"),
                isTrue(query, "in"),
                isTrue(query, "out"),
                isTrue(query, "timestamp"),
                threshold(query));
    }

    private static boolean isTrue(MultivaluedMap<String, String> query, String name) {
        return "true".equals(query.getFirst(name));
    }

    private static int threshold(MultivaluedMap<String, String> query) {
        return Optional.ofNullable(query.getFirst("threshold"))
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
