package org.tributary.search.index.lucene;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.tributary.search.query.SearchExpression;

/**
 * The words that were looked for, in the forms in which a text of one language shows them.
 *
 * @param plain as they stand, folded
 * @param stems their stems; empty where the language has no analysis of its own
 * @param prefixes beginnings of words, folded
 */
record SoughtWords(Set<String> plain, Set<String> stems, Set<String> prefixes) {

    static SoughtWords of(SearchExpression expression, String analysis, Analyzer analyzer) {
        SoughtWords words = new SoughtWords(new HashSet<>(), new HashSet<>(), new HashSet<>());
        words.add(expression, analysis, analyzer);
        return words;
    }

    /** Whether a word of the text, folded, is one of these. */
    boolean hasPlain(String word) {
        return plain.contains(word) || prefixes.stream().anyMatch(word::startsWith);
    }

    private void add(SearchExpression expression, String analysis, Analyzer analyzer) {
        switch (expression) {
            case SearchExpression.Word word -> addWords(word.text(), true, analysis, analyzer);
            case SearchExpression.Phrase phrase -> addWords(phrase.text(), false, analysis, analyzer);
            case SearchExpression.Prefix prefix -> prefixes.add(FoldingFilter.fold(prefix.text()));
            case SearchExpression.InTitle inTitle -> add(inTitle.expression(), analysis, analyzer);
            case SearchExpression.All all -> all.parts().forEach(part -> add(part, analysis, analyzer));
            case SearchExpression.Any any -> any.parts().forEach(part -> add(part, analysis, analyzer));
            case SearchExpression.InCategory _, SearchExpression.Not _ -> {}
        }
    }

    private void addWords(String text, boolean withStems, String analysis, Analyzer analyzer) {
        List<Words.Word> words = Words.of(analyzer, TextPart.TEXT.plainField(), text);
        boolean isUnspaced = analysis.equals("cjk") && words.size() > 1;
        if (!isUnspaced) {
            words.forEach(word -> plain.add(word.term()));
        }
        if ((withStems || isUnspaced) && Analyses.hasStems(analysis)) {
            Words.of(analyzer, TextPart.TEXT.stemmedField(analysis), text).forEach(word -> stems.add(word.term()));
        }
    }
}
