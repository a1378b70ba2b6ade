package org.tributary.article.wikiwho;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.tributary.article.authorship.Token;
import org.tributary.article.authorship.TokenPlaces;
import org.tributary.article.wikiwho.Markup.Kind;
import org.tributary.article.wikiwho.Markup.Piece;

/**
 * A wikitext with a span around each token that is not markup, and which tokens were found in it. Tokens are looked for one
 * behind the other, whatever their case; one that is not found is passed over.
 */
final class ColouredText {
    private final String text;
    private final List<Token> tokens;
    private final IntFunction<String> opening;
    private final List<Integer> found = new ArrayList<>();
    private final StringBuilder coloured = new StringBuilder();
    private int at;

    /** A token that was found. */
    private record Place(int index, int end) {}

    /** @param opening the tag in front of the token with this index */
    ColouredText(String text, List<Token> tokens, IntFunction<String> opening) {
        this.text = text;
        this.tokens = tokens;
        this.opening = opening;
        colour(places());
    }

    /** The wikitext with its spans. */
    String text() {
        return coloured.toString();
    }

    /** How many tokens were found of each group, in the order in which the groups were met. */
    <G> Map<G, Integer> count(IntFunction<G> group) {
        Map<G, Integer> counts = new LinkedHashMap<>();
        found.forEach(index -> counts.merge(group.apply(index), 1, Integer::sum));
        return counts;
    }

    private List<Place> places() {
        TokenPlaces found = new TokenPlaces(text, tokens);
        List<Place> places = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            if (found.isFound(index)) {
                places.add(new Place(index, found.end(index)));
                this.found.add(index);
            }
        }
        return places;
    }

    private void colour(List<Place> places) {
        Markup markup = new Markup(text);
        Piece next = markup.next(0);
        for (int i = 0; i < places.size(); ) {
            Place place = places.get(i);
            if (place.end() <= at) {
                i++;
            } else if (next.start() < place.end()) {
                write(next, place);
                next = markup.next(at);
            } else {
                coloured.append(opening.apply(place.index()));
                upTo(place.end());
                coloured.append("</span>");
                i++;
            }
        }
        upTo(text.length());
    }

    private void write(Piece piece, Place first) {
        if (piece.kind() == Kind.BARE) {
            upTo(piece.end());
            return;
        }
        upTo(piece.start());
        coloured.append(opening.apply(first.index()));
        upTo(piece.end());
        coloured.append("</span>");
    }

    private void upTo(int end) {
        coloured.append(text, at, end);
        at = end;
    }
}
