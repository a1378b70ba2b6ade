package org.tributary.search.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.frame.Problem;
import org.tributary.search.index.HitPlace;
import org.tributary.search.index.SearchRequest;

/** The place where a list of hits goes on, in letters that fit into an address. It belongs to one question. */
final class Cursor {
    private Cursor() {}

    static String write(HitPlace place, SearchRequest question) {
        String text = Integer.toHexString(fingerprint(question)) + "/"
                + Integer.toHexString(Float.floatToIntBits(place.score())) + "/" + place.key();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable HitPlace read(@Nullable String cursor, SearchRequest question) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split("/", 3));
            if (parts.size() == 3 && parts.get(0).equals(Integer.toHexString(fingerprint(question)))) {
                float score = Float.intBitsToFloat(Integer.parseUnsignedInt(parts.get(1), 16));
                return new HitPlace(score, PageKey.parse(parts.get(2)));
            }
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("cursor", "this is not a cursor that a search gave");
        }
        throw Problem.badParameter("cursor", "this cursor belongs to another search");
    }

    private static int fingerprint(SearchRequest question) {
        return List.of(question.phrase(), String.valueOf(question.wikiId()), question.namespaces())
                .hashCode();
    }
}
