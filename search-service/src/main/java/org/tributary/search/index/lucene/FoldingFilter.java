package org.tributary.search.index.lucene;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes words equal that people take for equal: letters without their accents, wide and narrow forms, either case, the
 * two sigmas, Arabic with and without vowel signs. Marks that make another letter, as in Japanese or Hindi, stay.
 */
final class FoldingFilter extends TokenFilter {
    /** Accents of European scripts, Hebrew points, Arabic vowel signs and the Arabic filler. */
    private static final Pattern MARKS = Pattern.compile(
            "[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670]");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!isPlain()) {
            String folded = fold(term.toString());
            term.setEmpty().append(folded);
        }
        return true;
    }

    /** The same folding for a text that is not cut into words. */
    static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = Normalizer.normalize(MARKS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFKC);
        String lower = bare.toLowerCase(Locale.ROOT).replace('\u03c2', '\u03c3');
        char[] folded = new char[lower.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
    }

    private boolean isPlain() {
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if (c > 'z' || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
