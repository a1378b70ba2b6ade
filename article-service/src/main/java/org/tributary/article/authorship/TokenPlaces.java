package org.tributary.article.authorship;

import java.util.List;

/**
 * Where the tokens of a revision stand in its text. They are looked for one behind the other, whatever their case; one
 * that is not found (where a letter has another length in lower case) is passed over.
 */
public final class TokenPlaces {
    private final int[] starts;
    private final int[] ends;

    public TokenPlaces(String text, List<Token> tokens) {
        this.starts = new int[tokens.size()];
        this.ends = new int[tokens.size()];
        int from = 0;
        for (int index = 0; index < starts.length; index++) {
            String token = tokens.get(index).str();
            starts[index] = find(text, token, from);
            if (starts[index] >= 0) {
                from = starts[index] + token.length();
            }
            ends[index] = from;
        }
    }

    private static int find(String text, String token, int from) {
        for (int start = from; start + token.length() <= text.length(); start++) {
            if (text.regionMatches(true, start, token, 0, token.length())) {
                return start;
            }
        }
        return -1;
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
