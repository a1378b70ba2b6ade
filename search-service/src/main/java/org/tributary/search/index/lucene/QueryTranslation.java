package org.tributary.search.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.tributary.search.query.SearchExpression;

/**
 * Turns the query tree into Lucene's. Articles of different languages are cut into words in different ways, so the
 * question is put once for each way, and only to the articles that were cut so: what is a stop word in one language is
 * a word in another.
 */
final class QueryTranslation {
    /** A title that is exactly what was typed comes first. */
    private static final float EXACT_TITLE_WEIGHT = 200;
    /** Words that stand beside each other as they were typed are worth more. */
    private static final float PHRASE_WEIGHT = 0.5f;
    /** How much a word counts in the second best of an article's parts, and in each further one. */
    private static final float OTHER_PARTS_WEIGHT = 0.3f;

    private static final List<TextPart> ALL_PARTS = List.of(TextPart.values());
    private static final List<TextPart> TITLES = List.of(TextPart.TITLE, TextPart.REDIRECT);

    private final Analyzer analyzer;
    private final String analysis;

    private QueryTranslation(Analyzer analyzer, String analysis) {
        this.analyzer = analyzer;
        this.analysis = analysis;
    }

    /**
     * The question for all articles that were analysed in one of these ways.
     *
     * @param phrase what was typed, for titles that are exactly that
     */
    static Query of(SearchExpression expression, String phrase, Set<String> analyses, Analyzer analyzer) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String analysis : analyses) {
            Query query = new QueryTranslation(analyzer, analysis).query(expression, ALL_PARTS);
            if (query != null) {
                any.add(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(new Term(Fields.ANALYSIS, analysis)), Occur.FILTER)
                                .add(query, Occur.MUST)
                                .build(),
                        Occur.SHOULD);
            }
        }
        Query exact = new ConstantScoreQuery(new TermQuery(new Term(Fields.WHOLE_TITLE, PageDocuments.whole(phrase))));
        return new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(new BoostQuery(exact, EXACT_TITLE_WEIGHT), Occur.SHOULD)
                .build();
    }

    private @Nullable Query query(SearchExpression expression, List<TextPart> parts) {
        return switch (expression) {
            case SearchExpression.Word word -> inAny(parts, word.text(), true, 0);
            case SearchExpression.Phrase phrase -> inAny(parts, phrase.text(), false, 0);
            case SearchExpression.Prefix prefix -> prefix(parts, prefix.text());
            case SearchExpression.InTitle inTitle -> query(inTitle.expression(), TITLES);
            case SearchExpression.InCategory category ->
                new ConstantScoreQuery(
                        new TermQuery(new Term(Fields.WHOLE_CATEGORY, PageDocuments.whole(category.name()))));
            case SearchExpression.All all -> all(all, parts);
            case SearchExpression.Any any -> any(any, parts);
            case SearchExpression.Not not -> not(not, parts);
        };
    }

    private @Nullable Query all(SearchExpression.All all, List<TextPart> parts) {
        List<Query> wanted = new ArrayList<>();
        List<Query> welcome = new ArrayList<>();
        List<Query> unwanted = new ArrayList<>();
        for (SearchExpression part : all.parts()) {
            if (part instanceof SearchExpression.Not not) {
                addIfAny(unwanted, query(not.expression(), parts));
            } else {
                addIfAny(isStopWord(part) ? welcome : wanted, query(part, parts));
            }
        }
        boolean onlyStopWords = wanted.isEmpty();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        wanted.forEach(part -> query.add(part, Occur.MUST));
        welcome.forEach(part -> query.add(part, onlyStopWords ? Occur.MUST : Occur.SHOULD));
        unwanted.forEach(part -> query.add(part, Occur.MUST_NOT));
        if (wanted.isEmpty() && welcome.isEmpty()) {
            return unwanted.isEmpty()
                    ? null
                    : query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST).build();
        }
        Query beside = beside(all, parts);
        if (beside != null) {
            query.add(new BoostQuery(beside, PHRASE_WEIGHT), Occur.SHOULD);
        }
        return query.build();
    }

    private @Nullable Query any(SearchExpression.Any any, List<TextPart> parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<Query> found = new ArrayList<>();
        any.parts().forEach(part -> addIfAny(found, query(part, parts)));
        found.forEach(part -> query.add(part, Occur.SHOULD));
        return found.isEmpty() ? null : query.build();
    }

    private @Nullable Query not(SearchExpression.Not not, List<TextPart> parts) {
        Query unwanted = query(not.expression(), parts);
        return unwanted == null
                ? null
                : new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                        .add(unwanted, Occur.MUST_NOT)
                        .build();
    }

    /** The words of a query as if they had been typed in quotes, nearly: one word may stand between. */
    private @Nullable Query beside(SearchExpression.All all, List<TextPart> parts) {
        List<String> words = new ArrayList<>();
        for (SearchExpression part : all.parts()) {
            if (part instanceof SearchExpression.Word word) {
                words.add(word.text());
            }
        }
        return words.size() < 2 ? null : inAny(parts, String.join(" ", words), false, 1);
    }

    private boolean isStopWord(SearchExpression part) {
        return part instanceof SearchExpression.Word word
                && Analyses.hasStems(analysis)
                && Words.of(analyzer, TextPart.TEXT.stemmedField(analysis), word.text())
                        .isEmpty();
    }

    private @Nullable Query inAny(List<TextPart> parts, String text, boolean withStems, int slop) {
        List<Query> perPart = new ArrayList<>();
        for (TextPart part : parts) {
            BooleanQuery.Builder forms = new BooleanQuery.Builder();
            Query plain = words(part.plainField(), text, slop);
            if (plain != null) {
                forms.add(new BoostQuery(plain, part.weight()), Occur.SHOULD);
            }
            Query stemmed =
                    withStems && Analyses.hasStems(analysis) ? words(part.stemmedField(analysis), text, slop) : null;
            if (stemmed != null) {
                forms.add(new BoostQuery(stemmed, part.weight() * TextPart.STEMMED_WEIGHT), Occur.SHOULD);
            }
            if (plain != null || stemmed != null) {
                perPart.add(forms.build());
            }
        }
        return perPart.isEmpty() ? null : new DisjunctionMaxQuery(perPart, OTHER_PARTS_WEIGHT);
    }

    /** Languages written without spaces, and words with hyphens, make several words out of one: they stand together. */
    private @Nullable Query words(String field, String text, int slop) {
        List<Words.Word> words = Words.of(analyzer, field, text);
        if (words.isEmpty()) {
            return null;
        }
        int first = words.getFirst().position();
        if (words.getLast().position() == first) {
            SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
            words.forEach(word -> forms.addTerm(new Term(field, word.term())));
            return words.size() == 1
                    ? new TermQuery(new Term(field, words.getFirst().term()))
                    : forms.build();
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> phrase.add(new Term(field, word.term()), word.position() - first));
        return phrase.build();
    }

    private static Query prefix(List<TextPart> parts, String text) {
        String folded = FoldingFilter.fold(text);
        List<Query> perPart = new ArrayList<>();
        for (TextPart part : parts) {
            perPart.add(new BoostQuery(new PrefixQuery(new Term(part.plainField(), folded)), part.weight()));
        }
        return new DisjunctionMaxQuery(perPart, OTHER_PARTS_WEIGHT);
    }

    private static void addIfAny(List<Query> queries, @Nullable Query query) {
        if (query != null) {
            queries.add(query);
        }
    }
}
