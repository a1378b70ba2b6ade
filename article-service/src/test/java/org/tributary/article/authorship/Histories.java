package org.tributary.article.authorship;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;

/** Revisions as MediaWiki's API tells them, and what the reference calls what became of them. */
final class Histories {
    private static final int FINGERPRINT_DIGITS = 12;

    private Histories() {}

    static RevisionText revision(JsonNode told) {
        return new RevisionText(
                new RevisionId(told.get("revid").longValue()),
                Instant.parse(told.get("timestamp").textValue()),
                text(told, "*"),
                text(told, "sha1"),
                text(told, "comment"),
                told.has("minor"),
                editor(told));
    }

    private static @Nullable String text(JsonNode told, String field) {
        return told.has(field) ? told.get(field).textValue() : null;
    }

    private static String editor(JsonNode told) {
        if (!told.has("userid")) {
            return "";
        }
        long id = told.get("userid").longValue();
        return id == 0 ? "0|" + told.get("user").textValue() : Long.toString(id);
    }

    /** What the reference says, with the reason. */
    static String statusWithReason(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "ok";
            case REPEAT -> "spam_hash";
            case SHRINK -> "spam_shrink";
            case DENSITY -> "spam_density";
            case HIDDEN -> "hidden";
        };
    }

    /** What the reference says. */
    static String status(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "ok";
            case REPEAT, SHRINK, DENSITY -> "spam";
            case HIDDEN -> "hidden";
        };
    }

    /** A digest of the tokens of a revision by which the reference's are known. */
    static String fingerprint(List<Token> tokens) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (Token token : tokens) {
            lines.append(token.str())
                    .append('\t')
                    .append(token.origin())
                    .append('\t')
                    .append(token.tokenId())
                    .append('\n');
        }
        byte[] hash = MessageDigest.getInstance("MD5").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT_DIGITS);
    }

    static List<Long> values(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
