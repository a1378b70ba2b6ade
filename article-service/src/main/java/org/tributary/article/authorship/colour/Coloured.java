package org.tributary.article.authorship.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A wikitext in which every visible token lies in a span of its own. A link is one span, with the author of its first token; a template is none, except within a footnote.
 *
 * @param wikitext the text with its spans
 * @param found for each token whether it was found in the text
 */
public record Coloured(String wikitext, List<Boolean> found) {

    /**
     * Puts spans into a text.
     *
     * @param tokens of the text, in lower case and in its order
     * @param opening the tag that begins the span of a token, by its place among the tokens
     */
    public static Coloured of(String text, List<String> tokens, IntFunction<String> opening) {
        int[] places = Places.of(text, tokens);
        List<Boolean> found = new ArrayList<>();
        for (int place : places) {
            found.add(place >= 0);
        }
        return new Coloured(new Painter(text, tokens, opening, places).painted(), List.copyOf(found));
    }

    /** The tag that WikiWho's own programs look for. */
    public static String opening(String authorClass, int token) {
        return "<span class=\"editor-token token-editor-" + authorClass + "\" id=\"token-" + token + "\">";
    }

    /** Walks over a text, span by span. */
    private static final class Painter {
        private final String text;
        private final List<String> tokens;
        private final IntFunction<String> opening;
        private final int[] places;
        private final Markup markup;
        private final StringBuilder painted = new StringBuilder();
        private int at;
        private int token;

        Painter(String text, List<String> tokens, IntFunction<String> opening, int[] places) {
            this.text = text;
            this.tokens = tokens;
            this.opening = opening;
            this.places = places;
            this.markup = new Markup(text);
        }

        String painted() {
            while (at < text.length()) {
                while (token < places.length && places[token] < at) {
                    token++;
                }
                boolean hasToken = token < places.length;
                int end = hasToken ? places[token] + tokens.get(token).length() : text.length();
                Markup.Mark mark = markup.first(at, end);
                if (mark == null) {
                    put(end, hasToken);
                } else {
                    put(mark.end(), mark.isOne() && hasToken);
                }
            }
            return painted.toString();
        }

        private void put(int end, boolean isSpan) {
            if (isSpan) {
                painted.append(opening.apply(token));
            }
            painted.append(text, at, end).append(isSpan ? "</span>" : "");
            at = end;
        }
    }
}
