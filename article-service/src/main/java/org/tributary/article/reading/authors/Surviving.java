package org.tributary.article.reading.authors;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.TokenOrigin;

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
    public record Share(String editor, int tokens, long bytes) {
        private Share plus(Share more) {
            return new Share(editor, tokens + more.tokens, bytes + more.bytes);
        }
    }

    /** Of the last revision whose words are known; empty where there is none. */
    public static Optional<Surviving> ofLast(Authorship authorship) {
        List<AcceptedRevision> accepted = authorship.accepted();
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        AcceptedRevision last = accepted.getLast();
        return Optional.of(of(last, authorship.tokenOrigins(last.revId())));
    }

    /** Of a revision with these tokens. */
    public static Surviving of(AcceptedRevision shown, List<TokenOrigin> tokens) {
        IdentityHashMap<AcceptedRevision, Share> ofRevisions = new IdentityHashMap<>();
        for (TokenOrigin token : tokens) {
            String editor = token.origin().editor();
            long bytes = token.str().getBytes(StandardCharsets.UTF_8).length;
            ofRevisions.merge(token.origin(), new Share(editor, 1, bytes), Share::plus);
        }
        Map<String, Share> shares = new TreeMap<>();
        SortedMap<Integer, Integer> years = new TreeMap<>();
        ofRevisions.forEach((origin, share) -> {
            shares.merge(share.editor(), share, Share::plus);
            years.merge(origin.timestamp().atOffset(ZoneOffset.UTC).getYear(), share.tokens(), Integer::sum);
        });
        List<Share> mostFirst = shares.values().stream()
                .sorted((one, other) -> Integer.compare(other.tokens(), one.tokens()))
                .toList();
        return new Surviving(shown, tokens.size(), mostFirst, years);
    }
}
