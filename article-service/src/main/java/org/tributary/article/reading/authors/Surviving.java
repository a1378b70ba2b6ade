package org.tributary.article.reading.authors;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.Token;
import org.tributary.event.identity.RevisionId;

/**
 * What is left of whose words in a revision, and of which years.
 *
 * @param shown the revision
 * @param tokens how many it has
 * @param shares most tokens first
 * @param years how many tokens first came in each year, oldest first
 */
public record Surviving(AcceptedRevision shown, int tokens, List<Share> shares, SortedMap<Integer, Integer> years) {

    /**
     * What is left of one editor.
     *
     * @param editor as authorship names editors
     * @param bytes of these tokens in UTF-8
     */
    public record Share(String editor, int tokens, long bytes) {}

    /** Of the last revision whose words are known; empty where there is none. */
    public static Optional<Surviving> ofLast(Authorship authorship) {
        List<AcceptedRevision> accepted = authorship.accepted();
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        Map<RevisionId, AcceptedRevision> origins = new HashMap<>();
        accepted.forEach(revision -> origins.put(revision.revId(), revision));
        AcceptedRevision last = accepted.getLast();
        return Optional.of(of(last, authorship.tokens(last.revId()), origins));
    }

    /**
     * Of a revision with these tokens.
     *
     * @param origins the accepted revisions of the page
     */
    public static Surviving of(AcceptedRevision shown, List<Token> tokens, Map<RevisionId, AcceptedRevision> origins) {
        Map<String, Share> shares = new LinkedHashMap<>();
        SortedMap<Integer, Integer> years = new TreeMap<>();
        for (Token token : tokens) {
            AcceptedRevision origin = Objects.requireNonNull(origins.get(token.origin()), "the origin of a token");
            int bytes = token.str().getBytes(StandardCharsets.UTF_8).length;
            shares.merge(
                    origin.editor(),
                    new Share(origin.editor(), 1, bytes),
                    (one, more) -> new Share(one.editor(), one.tokens() + more.tokens(), one.bytes() + more.bytes()));
            years.merge(origin.timestamp().atOffset(ZoneOffset.UTC).getYear(), 1, Integer::sum);
        }
        List<Share> mostFirst = shares.values().stream()
                .sorted((one, other) -> Integer.compare(other.tokens(), one.tokens()))
                .toList();
        return new Surviving(shown, tokens.size(), mostFirst, years);
    }
}
