package org.tributary.article.http.authorship;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.TokenOrigin;
import org.tributary.article.authorship.TokenPlaces;
import org.tributary.article.reading.authors.Author;
import org.tributary.article.reading.authors.Surviving;
import org.tributary.event.identity.RevisionId;

/** A revision's text and who wrote which of its tokens. */
final class Written {
    private final AcceptedRevision shown;
    private final List<TokenOrigin> tokens;

    Written(Authorship authorship, AcceptedRevision shown) {
        this.shown = shown;
        this.tokens = authorship.tokenOrigins(shown.revId());
    }

    RevisionId revId() {
        return shown.revId();
    }

    List<TokenOrigin> tokens() {
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
            AcceptedRevision origin = tokens.get(start).origin();
            runs.add(new RunJson(
                    text.substring(places.start(start), places.end(end - 1)),
                    end - start,
                    origin.revId().value(),
                    origin.timestamp(),
                    Author.of(origin.editor(), names)));
            start = end;
        }
        return runs;
    }

    /** What is left of whom, most first. */
    List<ShareJson> shares(Map<Long, String> names) {
        return surviving().shares().stream()
                .map(share -> new ShareJson(
                        Author.of(share.editor(), names), share.tokens(), share.bytes(), percent(share.tokens())))
                .toList();
    }

    /** How old it is, oldest first. */
    List<AgeJson> ages() {
        return surviving().years().entrySet().stream()
                .map(year -> new AgeJson(year.getKey(), year.getValue(), percent(year.getValue())))
                .toList();
    }

    private Surviving surviving() {
        return Surviving.of(shown, tokens);
    }

    private double percent(int count) {
        return count * 100.0 / tokens.size();
    }
}
