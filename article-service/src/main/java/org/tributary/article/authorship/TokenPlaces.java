package org.tributary.article.authorship;

import java.util.List;
import org.tributary.article.authorship.colour.Places;

/**
 * Where the tokens of a revision stand in its text. They are looked for one behind the other, whatever their case; one
 * that is not found (where a letter has another length in lower case) is passed over.
 */
public final class TokenPlaces {
    private final int[] starts;
    private final int[] ends;

    public TokenPlaces(String text, List<TokenOrigin> tokens) {
        this.starts = Places.of(text, tokens.stream().map(TokenOrigin::str).toList());
        this.ends = new int[starts.length];
        int end = 0;
        for (int index = 0; index < starts.length; index++) {
            if (starts[index] >= 0) {
                end = starts[index] + tokens.get(index).str().length();
            }
            ends[index] = end;
        }
    }

    /** Whether a token was found. */
    public boolean isFound(int index) {
        return starts[index] >= 0;
    }

    /** Where a token begins; where the one before ends if it was not found. */
    public int start(int index) {
        return isFound(index) ? starts[index] : ends[index];
    }

    /** Behind a token. */
    public int end(int index) {
        return ends[index];
    }
}
