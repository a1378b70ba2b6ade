package org.tributary.search.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.search.ArticleChanges;
import org.tributary.search.document.ArticleWrites;
import org.tributary.search.document.PageState;
import org.tributary.search.index.IndexPosition;
import org.tributary.search.index.SearchIndex;
import org.tributary.search.index.SearchIndexContract;
import org.tributary.search.index.UnreadableIndexException;

/** Lucene's index does what every index has to do, and survives what happens to folders. */
final class LuceneSearchIndexTest extends SearchIndexContract {
    private static final LuceneSettings SETTINGS = new LuceneSettings(16, 100, 240, 10_000);

    @TempDir
    private Path folder;

    private int made;

    @Override
    protected SearchIndex create() {
        made++;
        return LuceneSearchIndex.create(current(), SETTINGS);
    }

    @Override
    protected SearchIndex reopen() {
        return LuceneSearchIndex.open(current(), SETTINGS);
    }

    @Test
    void a_copy_taken_while_it_was_written_opens_at_its_commit() throws IOException {
        Path written = folder.resolve("written");
        Path copied = folder.resolve("copied");
        IndexPosition position = new IndexPosition("topic", Map.of(0, 1L));
        try (SearchIndex index = LuceneSearchIndex.create(written, SETTINGS)) {
            index.apply(List.of(state(1)));
            index.commit(position);
            index.apply(List.of(state(2)));
            copy(written, copied);
        }

        try (SearchIndex index = LuceneSearchIndex.open(copied, SETTINGS)) {
            assertThat(index.position()).isEqualTo(position);
            assertThat(index.documents()).isEqualTo(1);
        }
    }

    @Test
    void a_damaged_index_says_that_it_cannot_be_read() throws IOException {
        Path damaged = folder.resolve("damaged");
        try (SearchIndex index = LuceneSearchIndex.create(damaged, SETTINGS)) {
            index.apply(List.of(state(1)));
            index.commit(IndexPosition.START);
        }
        try (Stream<Path> files = Files.list(damaged)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".si")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        assertThatThrownBy(() -> LuceneSearchIndex.open(damaged, SETTINGS))
                .isInstanceOf(UnreadableIndexException.class);
    }

    @Test
    void a_folder_without_an_index_says_that_it_cannot_be_read() {
        assertThatThrownBy(() -> LuceneSearchIndex.open(folder.resolve("nothing"), SETTINGS))
                .isInstanceOf(UnreadableIndexException.class);
    }

    private Path current() {
        return folder.resolve("index" + made);
    }

    private static PageState state(long pageId) {
        return Objects.requireNonNull(
                PageState.of(new ArticleWrites(1000).of(ArticleChanges.article(pageId, 1, "Axon " + pageId, "text"))));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
