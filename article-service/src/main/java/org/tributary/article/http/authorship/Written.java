package org.tributary.article.http.authorship;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.Token;
import org.tributary.article.authorship.TokenPlaces;
import org.tributary.event.identity.RevisionId;

/** A revision's text and who wrote which of its tokens. */
final class Written {
    private final AcceptedRevision shown;
    private final List<Token> tokens;
    private final Map<RevisionId, AcceptedRevision> accepted = new HashMap<>();

    Written(Authorship authorship, AcceptedRevision shown) {
        this.shown = shown;
        this.tokens = authorship.tokens(shown.revId());
        authorship.accepted().forEach(revision -> accepted.put(revision.revId(), revision));
    }

    RevisionId revId() {
        return shown.revId();
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The tokens from one index to another, in runs of one origin. */
    List<RunJson> runs(String text, TokenPlaces places, Map<Long, String> names, int from, int to) {
        List<RunJson> runs = new ArrayList<>();
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && tokens.get(end).origin().equals(tokens.get(start).origin())) {
                end++;
            }
            AcceptedRevision origin = origin(tokens.get(start));
            runs.add(new RunJson(
                    text.substring(places.start(start), places.end(end - 1)),
                    end - start,
                    origin.revId().value(),
                    origin.timestamp(),
                    AuthorJson.of(origin.editor(), names)));
            start = end;
        }
        return runs;
    }

    /** What is left of whom, most first. */
    List<ShareJson> shares(Map<Long, String> names) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Long> bytes = new HashMap<>();
        for (Token token : tokens) {
            String editor = origin(token).editor();
            counts.merge(editor, 1, Integer::sum);
            bytes.merge(editor, (long) token.str().getBytes(StandardCharsets.UTF_8).length, Long::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(share -> new ShareJson(
                        AuthorJson.of(share.getKey(), names),
                        share.getValue(),
                        bytes.getOrDefault(share.getKey(), 0L),
                        percent(share.getValue())))
                .toList();
    }

    /** How old it is, oldest first. */
    List<AgeJson> ages() {
        Map<Integer, Integer> years = new TreeMap<>(Comparator.naturalOrder());
        tokens.forEach(token ->
                years.merge(origin(token).timestamp().atOffset(ZoneOffset.UTC).getYear(), 1, Integer::sum));
        return years.entrySet().stream()
                .map(year -> new AgeJson(year.getKey(), year.getValue(), percent(year.getValue())))
                .toList();
    }

    private double percent(int count) {
        return count * 100.0 / tokens.size();
    }

    private AcceptedRevision origin(Token token) {
        return Objects.requireNonNull(accepted.get(token.origin()), "the origin of a token");
    }
}
