package org.tributary.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is held of a wiki, as anybody can read it. */
record Holdings(Wire wire, String wikiId) {

    long revisionsCounted() {
        return counted("revisions");
    }

    long pagesCounted() {
        return counted("pages");
    }

    /** Every article's version by page id. */
    Map<Long, Long> versions() {
        Map<Long, Long> versions = new TreeMap<>();
        for (JsonNode page : wire.lines(path() + "/pages")) {
            versions.put(page.path("page_id").asLong(), page.path("version").asLong());
        }
        return versions;
    }

    /** Every revision by its number. */
    Map<Long, DumpedRevision> revisions() {
        Map<Long, String> titles = new HashMap<>();
        for (JsonNode page : wire.lines(path() + "/pages")) {
            titles.put(page.path("page_id").asLong(), page.path("page_title").asText());
        }
        Map<Long, DumpedRevision> revisions = new TreeMap<>();
        for (JsonNode line : wire.lines(path() + "/revisions")) {
            String title = titles.getOrDefault(line.path("page_id").asLong(), "(no page)");
            revisions.put(line.path("rev_id").asLong(), DumpedRevision.of(line, title));
        }
        return revisions;
    }

    /** The hash of a text as it is served, in base 36 as MediaWiki writes it. */
    String sha1OfText(long revision) {
        HttpResponse<byte[]> text = wire.bytes(path() + "/revisions/" + revision + "/text");
        if (text.statusCode() != 200) {
            throw new AssertionError("the text of revision " + revision + " answered " + text.statusCode() + ": "
                    + new String(text.body(), StandardCharsets.UTF_8));
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.body());
            String digits = new BigInteger(1, hash).toString(36);
            return "0".repeat(31 - digits.length()) + digits;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private long counted(String what) {
        HttpResponse<String> answer = wire.get(path(), "application/json");
        return answer.statusCode() == 200 ? Wire.tree(answer.body()).path(what).asLong() : 0;
    }

    private String path() {
        return "/v1/wikis/" + wikiId;
    }
}
