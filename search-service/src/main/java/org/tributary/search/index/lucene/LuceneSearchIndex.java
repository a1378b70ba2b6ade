package org.tributary.search.index.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.tributary.event.identity.WikiId;
import org.tributary.search.document.IndexedPage;
import org.tributary.search.document.PageState;
import org.tributary.search.document.WritePlan;
import org.tributary.search.index.Applied;
import org.tributary.search.index.Completion;
import org.tributary.search.index.CompletionRequest;
import org.tributary.search.index.IndexFailedException;
import org.tributary.search.index.IndexPosition;
import org.tributary.search.index.SearchHits;
import org.tributary.search.index.SearchIndex;
import org.tributary.search.index.SearchRequest;
import org.tributary.search.index.UnreadableIndexException;

/** An index in one folder. */
final class LuceneSearchIndex implements SearchIndex {
    /** Of a language that nobody told. */
    private static final String UNKNOWN_LANGUAGE = "und";

    private static final int PORTION = 200;
    /** A query of many words is put to many fields, once for each way of analysis. */
    private static final int CLAUSES_MAX = 65_536;

    private final LuceneSettings settings;
    private final Analyses analyses = new Analyses();
    private final Directory directory;
    private final IndexWriter writer;
    private final PurgingMerges merges;
    private final SearcherManager searchers;
    private final boolean isOutdated;
    private final Map<WikiId, String> languages = new ConcurrentHashMap<>();
    private final PurgeDue purgeDue;
    private final Object committing = new Object();
    private volatile IndexPosition position;

    /** Does something with a view of the index. */
    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    /** Does something that can fail in Lucene's ways. */
    private interface Work<T> {
        T run() throws IOException;
    }

    private LuceneSearchIndex(LuceneSettings settings, Directory directory, IndexWriter writer, PurgingMerges merges)
            throws IOException {
        this.settings = settings;
        this.directory = directory;
        this.writer = writer;
        this.merges = merges;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        Map<String, String> committed = new HashMap<>();
        writer.getLiveCommitData().forEach(entry -> committed.put(entry.getKey(), entry.getValue()));
        CommitData data = CommitData.read(committed);
        this.isOutdated = data.analysis() != CommitData.ANALYSIS;
        this.position = data.position();
        this.purgeDue = new PurgeDue(data.isPurgeDue());
    }

    /** Makes a new, empty index. */
    static LuceneSearchIndex create(Path folder, LuceneSettings settings) {
        try {
            return opened(folder, settings, IndexWriterConfig.OpenMode.CREATE);
        } catch (IOException e) {
            throw new IndexFailedException("no index can be made in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Opens an index at its last commit. */
    static LuceneSearchIndex open(Path folder, LuceneSettings settings) {
        try {
            return opened(folder, settings, IndexWriterConfig.OpenMode.APPEND);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException
                | FileNotFoundException
                | EOFException
                | IllegalArgumentException e) {
            throw new UnreadableIndexException("the index in " + folder + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IndexFailedException("the index in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static LuceneSearchIndex opened(Path folder, LuceneSettings settings, IndexWriterConfig.OpenMode mode)
            throws IOException {
        IndexSearcher.setMaxClauseCount(CLAUSES_MAX);
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        PurgingMerges merges = new PurgingMerges();
        try {
            if (mode == IndexWriterConfig.OpenMode.APPEND) {
                requireReadable(directory);
            }
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new Analyses())
                            .setOpenMode(mode)
                            .setMergeScheduler(merges)
                            .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                            .setRAMBufferSizeMB(settings.writeBufferMebibytes())
                            .setCommitOnClose(false));
            if (mode == IndexWriterConfig.OpenMode.CREATE) {
                writer.setLiveCommitData(CommitData.empty().toMap().entrySet());
                writer.commit();
            }
            return new LuceneSearchIndex(settings, directory, writer, merges);
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    /** Asks the commit before any of its documents are understood. */
    private static void requireReadable(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            int layout = CommitData.read(reader.getIndexCommit().getUserData()).layout();
            if (layout != CommitData.LAYOUT) {
                throw new IllegalArgumentException(
                        "it has layout " + layout + ", and this version reads " + CommitData.LAYOUT);
            }
        }
    }

    @Override
    public Applied apply(Collection<PageState> states) {
        return guarded(() -> {
            WritePlan.Outcome outcome = read(searcher -> {
                LuceneHeldPages held = new LuceneHeldPages(searcher);
                WritePlan.Outcome planned = WritePlan.of(states, held, settings.redirectTitlesMax());
                for (IndexedPage page : planned.writes()) {
                    write(page, language(page, held));
                }
                return planned;
            });
            searchers.maybeRefreshBlocking();
            return new Applied(states.size() - outcome.notNewer(), outcome.notNewer());
        });
    }

    @Override
    public void learn(WikiId wikiId, String language) {
        if (language.equals(languages.put(wikiId, language))) {
            return;
        }
        Query others = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.WIKI, wikiId.value())), Occur.MUST)
                .add(new TermQuery(new Term(Fields.LANGUAGE, language)), Occur.MUST_NOT)
                .build();
        boolean mayBeMore = true;
        while (mayBeMore) {
            mayBeMore = guarded(() -> {
                List<StoredPage> pages = read(searcher -> new LuceneHeldPages(searcher).all(others, PORTION));
                for (StoredPage page : pages) {
                    write(page.page(), language);
                }
                searchers.maybeRefreshBlocking();
                return !pages.isEmpty();
            });
        }
    }

    @Override
    public void commit(IndexPosition upTo) {
        guarded(() -> {
            synchronized (committing) {
                commit(upTo, purgeDue.isDue());
                position = upTo;
                return upTo;
            }
        });
    }

    private void commit(IndexPosition upTo, boolean isPurgeDue) throws IOException {
        CommitData data = new CommitData(
                CommitData.LAYOUT, isOutdated ? CommitData.ANALYSIS - 1 : CommitData.ANALYSIS, upTo, isPurgeDue);
        writer.setLiveCommitData(data.toMap().entrySet());
        writer.commit();
    }

    @Override
    public void purgeLater() {
        purgeDue.ask();
    }

    @Override
    public boolean isPurgeDue() {
        return purgeDue.isDue();
    }

    /** The old files go when neither a commit nor a view of the index needs them. */
    @Override
    public void purge() {
        guarded(() -> {
            long upTo = purgeDue.now();
            merges.purge(writer);
            searchers.maybeRefreshBlocking();
            synchronized (committing) {
                commit(position, purgeDue.isDueAfter(upTo));
                purgeDue.done(upTo);
            }
            return upTo;
        });
    }

    @Override
    public IndexPosition position() {
        return position;
    }

    @Override
    public boolean isOutdated() {
        return isOutdated;
    }

    @Override
    public long documents() {
        return guarded(() -> read(LuceneSearch::documents));
    }

    @Override
    public SearchHits search(SearchRequest request) {
        return guarded(() -> read(searcher -> ask(searcher).search(request)));
    }

    @Override
    public List<Completion> complete(CompletionRequest request) {
        return guarded(() -> read(searcher -> ask(searcher).complete(request)));
    }

    @Override
    public void forEachPage(Consumer<List<PageState>> reader) {
        guarded(() -> read(searcher -> {
            List<PageState> portion = new ArrayList<>();
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                Bits live = leaf.reader().getLiveDocs();
                for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                    if (live == null || live.get(document)) {
                        portion.add(LuceneHeldPages.read(searcher, leaf.docBase + document)
                                .state());
                    }
                    if (portion.size() == PORTION) {
                        reader.accept(List.copyOf(portion));
                        portion.clear();
                    }
                }
            }
            reader.accept(List.copyOf(portion));
            return true;
        }));
    }

    @Override
    public void abandon() {
        guarded(() -> {
            writer.rollback();
            return true;
        });
    }

    @Override
    public void close() {
        guarded(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
            return true;
        });
    }

    private LuceneSearch ask(IndexSearcher searcher) {
        return new LuceneSearch(
                searcher,
                analyses,
                new Snippets(analyses, settings.snippetCharacters(), settings.snippetScanCharacters()));
    }

    private void write(IndexedPage page, String language) throws IOException {
        writer.updateDocument(PageDocuments.key(page.key()), PageDocuments.of(page, language));
    }

    private String language(IndexedPage page, LuceneHeldPages held) {
        String known = languages.get(page.key().wikiId());
        String before = known == null ? held.language(page.key()) : known;
        return before == null ? UNKNOWN_LANGUAGE : before;
    }

    private <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.read(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Lucene's ways to fail, told in the words of the port. */
    private static <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (CorruptIndexException e) {
            throw new UnreadableIndexException("the index is damaged: " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw new IndexFailedException("the index failed: " + e.getMessage(), e);
        }
    }
}
