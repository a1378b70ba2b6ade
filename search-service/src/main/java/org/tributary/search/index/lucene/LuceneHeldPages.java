package org.tributary.search.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;
import org.tributary.search.document.HeldPages;
import org.tributary.search.document.IndexedPage;

/** Looks up what the index holds as of its last refresh. */
record LuceneHeldPages(IndexSearcher searcher) implements HeldPages {
    @Override
    public @Nullable IndexedPage page(PageKey key) {
        StoredPage stored = stored(PageDocuments.key(key));
        return stored == null ? null : stored.page();
    }

    @Override
    public List<PageKey> articlesTitled(WikiId wikiId, PageTitle title) {
        return keys(PageDocuments.articleTitle(wikiId, title));
    }

    @Override
    public List<PageKey> redirectsTo(WikiId wikiId, PageTitle title) {
        return keys(PageDocuments.redirectTarget(wikiId, title));
    }

    /** The language with which the page was analysed last; null if the page is not held. */
    @Nullable
    String language(PageKey key) {
        StoredPage stored = stored(PageDocuments.key(key));
        return stored == null ? null : stored.language();
    }

    List<StoredPage> all(Query query, int max) throws IOException {
        List<StoredPage> pages = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, max, Sort.INDEXORDER).scoreDocs) {
            pages.add(read(searcher, hit.doc));
        }
        return pages;
    }

    static StoredPage read(IndexSearcher searcher, int document) throws IOException {
        BytesRef bytes = searcher.storedFields()
                .document(document, Set.of(Fields.STORED))
                .getBinaryValue(Fields.STORED);
        if (bytes == null) {
            throw new IOException("a document of the index has no page");
        }
        return StoredPage.read(bytes);
    }

    private @Nullable StoredPage stored(Term term) {
        try {
            List<Integer> found = documents(term);
            return found.isEmpty() ? null : read(searcher, found.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PageKey> keys(Term term) {
        try {
            List<PageKey> keys = new ArrayList<>();
            for (int document : documents(term)) {
                keys.add(read(searcher, document).state().key());
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Straight from the postings: a search would make room for scores that nobody wants. */
    private List<Integer> documents(Term term) throws IOException {
        List<Integer> documents = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            if (postings == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            for (int at = postings.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = postings.nextDoc()) {
                if (live == null || live.get(at)) {
                    documents.add(leaf.docBase + at);
                }
            }
        }
        return documents;
    }
}
