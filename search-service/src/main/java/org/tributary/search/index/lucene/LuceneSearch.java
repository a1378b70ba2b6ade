package org.tributary.search.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.search.document.ArticleContent;
import org.tributary.search.index.Completion;
import org.tributary.search.index.CompletionRequest;
import org.tributary.search.index.HitPlace;
import org.tributary.search.index.SearchHit;
import org.tributary.search.index.SearchHits;
import org.tributary.search.index.SearchRequest;
import org.tributary.search.query.SearchExpression;

/** Answers one question from one view of the index. */
record LuceneSearch(IndexSearcher searcher, Analyses analyses, Snippets snippets) {
    private static final SortField BY_PAGE_ID = new SortField(Fields.PAGE_ID, SortField.Type.LONG);
    private static final SortField BY_WIKI = new SortField(Fields.WIKI_FACET, SortField.Type.STRING);

    /** Ties are broken by what stays the same from one view of the index to the next, so that pages join. */
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_PAGE_ID, BY_WIKI);

    private static final Sort SHORTEST_FIRST =
            new Sort(new SortField(Fields.TITLE_LENGTH, SortField.Type.LONG), BY_PAGE_ID, BY_WIKI);

    SearchHits search(SearchRequest request) throws IOException {
        SearchExpression expression = request.expression();
        if (expression == null) {
            return SearchHits.NONE;
        }
        Query words = QueryTranslation.of(expression, request.phrase(), analysesHeld(), analyses);
        Query everywhere = filtered(words, null, request.namespaces());
        Query wanted = filtered(words, request.wikiId(), request.namespaces());
        TopFieldDocs top = searcher.search(
                wanted,
                new TopFieldCollectorManager(
                        BEST_FIRST, request.limit() + 1, after(request.after()), Integer.MAX_VALUE));
        List<SearchHit> hits = new ArrayList<>();
        for (ScoreDoc found : top.scoreDocs) {
            if (hits.size() < request.limit()) {
                hits.add(hit((FieldDoc) found, expression));
            }
        }
        Map<String, Long> wikis = searcher.search(everywhere, FacetCollector.manager(Fields.WIKI_FACET));
        Map<String, Long> languages = searcher.search(everywhere, FacetCollector.manager(Fields.LANGUAGE_FACET));
        return new SearchHits(top.totalHits.value(), hits, wikis, languages, top.scoreDocs.length > request.limit());
    }

    List<Completion> complete(CompletionRequest request) throws IOException {
        String prefix = PageDocuments.whole(request.prefix());
        if (prefix.isEmpty()) {
            return List.of();
        }
        Query begins = new PrefixQuery(new Term(Fields.WHOLE_TITLE, prefix));
        Query wanted = filtered(begins, request.wikiId(), request.namespaces());
        List<Completion> completions = new ArrayList<>();
        for (ScoreDoc found : searcher.search(wanted, request.limit(), SHORTEST_FIRST).scoreDocs) {
            StoredPage page = LuceneHeldPages.read(searcher, found.doc);
            ArticleContent content = content(page);
            boolean isTitle = PageDocuments.whole(content.title().display()).startsWith(prefix);
            completions.add(new Completion(
                    page.state().key(), content, isTitle ? null : redirectThatBegins(page.redirectTitles(), prefix)));
        }
        return completions;
    }

    static long documents(IndexSearcher searcher) throws IOException {
        return searcher.count(new TermQuery(new Term(Fields.HIT, Fields.YES)));
    }

    private Set<String> analysesHeld() throws IOException {
        Set<String> held = new LinkedHashSet<>();
        IndexReader reader = searcher.getIndexReader();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.ANALYSIS);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    held.add(term.utf8ToString());
                }
            }
        }
        return held;
    }

    private static Query filtered(Query words, @Nullable WikiId wikiId, Set<Integer> namespaces) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(new TermQuery(new Term(Fields.HIT, Fields.YES)), Occur.FILTER);
        if (wikiId != null) {
            query.add(new TermQuery(new Term(Fields.WIKI, wikiId.value())), Occur.FILTER);
        }
        if (!namespaces.isEmpty()) {
            int[] numbers = namespaces.stream().mapToInt(Integer::intValue).toArray();
            query.add(IntField.newSetQuery(Fields.NAMESPACE, numbers), Occur.FILTER);
        }
        return query.build();
    }

    private static @Nullable FieldDoc after(@Nullable HitPlace place) {
        return place == null
                ? null
                : new FieldDoc(Integer.MAX_VALUE, place.score(), new Object[] {
                    place.score(),
                    place.key().pageId().value(),
                    new BytesRef(place.key().wikiId().value())
                });
    }

    private SearchHit hit(FieldDoc found, SearchExpression expression) throws IOException {
        StoredPage page = LuceneHeldPages.read(searcher, found.doc);
        ArticleContent content = content(page);
        String analysis = Analyses.of(page.language());
        SoughtWords sought = SoughtWords.of(expression, analysis, analyses);
        String attribution = page.state().attributionText();
        Object[] sortedBy = found.fields == null ? new Object[] {0f} : found.fields;
        return new SearchHit(
                new HitPlace((Float) sortedBy[0], page.state().key()),
                content,
                page.language(),
                attribution == null ? "" : attribution,
                snippets.of(content.document().text(), sought, analysis),
                redirectThatExplains(page, content, sought, analysis));
    }

    /** The redirect that has more of the words than the title has; null where the title does as well. */
    private @Nullable String redirectThatExplains(
            StoredPage page, ArticleContent content, SoughtWords sought, String analysis) {
        long best = wordsIn(content.title().display(), sought, analysis);
        String explains = null;
        for (String title : page.redirectTitles()) {
            long words = wordsIn(title, sought, analysis);
            if (words > best) {
                best = words;
                explains = title;
            }
        }
        return explains;
    }

    private long wordsIn(String title, SoughtWords sought, String analysis) {
        long plain = Words.of(analyses, TextPart.TITLE.plainField(), title).stream()
                .map(Words.Word::term)
                .filter(sought::hasPlain)
                .distinct()
                .count();
        if (sought.stems().isEmpty()) {
            return plain;
        }
        long stems = Words.of(analyses, TextPart.TITLE.stemmedField(analysis), title).stream()
                .map(Words.Word::term)
                .filter(sought.stems()::contains)
                .distinct()
                .count();
        return plain + stems;
    }

    private static @Nullable String redirectThatBegins(List<String> titles, String prefix) {
        return titles.stream()
                .filter(title -> PageDocuments.whole(title).startsWith(prefix))
                .findFirst()
                .orElse(null);
    }

    private static ArticleContent content(StoredPage page) throws IOException {
        ArticleContent content = page.state().content();
        if (content == null) {
            throw new IOException("a hit has nothing to show: " + page.state().key());
        }
        return content;
    }
}
