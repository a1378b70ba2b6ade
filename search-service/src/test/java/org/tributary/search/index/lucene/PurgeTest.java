package org.tributary.search.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.search.ArticleChanges.NOON;
import static org.tributary.search.ArticleChanges.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.search.document.ArticleContent;
import org.tributary.search.document.PageState;
import org.tributary.search.index.IndexPosition;
import org.tributary.search.index.SearchIndex;

/** What was hidden is in no file of an index after a purge, by whatever way the files are read. */
final class PurgeTest {
    private static final LuceneSettings SETTINGS = new LuceneSettings(16, 100, 240, 10_000);
    private static final List<String> HIDDEN = List.of("zqtitle", "zqtext", "zqolder", "zqname");
    private static final String SHOWN = "zqshown";
    /** So many that Lucene does not merge by itself because of a few that are deleted. */
    private static final int OTHERS = 40;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        try (SearchIndex index = LuceneSearchIndex.create(folder, SETTINGS)) {
            List<PageState> pages = new ArrayList<>(List.of(
                    page(1, 1, "Zqtitle", "It was zqtext among other words", "By somebody"),
                    page(2, 1, "Replaced", "It was zqolder, which was replaced", "By somebody"),
                    page(3, 1, "Credited", "This zqshown stays", "By Zqname")));
            for (int more = 1; more <= OTHERS; more++) {
                pages.add(page(100 + more, 1, "Other " + more, "Nothing of it is hidden", "By somebody"));
            }
            index.apply(pages);
            index.commit(position(3));
            index.apply(List.of(page(2, 2, "Replaced", "It is newer", "By somebody")));
            index.commit(position(4));
        }
        assertThat(found()).containsAll(HIDDEN).contains(SHOWN);
    }

    @Test
    void what_was_hidden_is_in_no_file_after_a_purge_and_all_else_still_is() throws IOException {
        try (SearchIndex index = LuceneSearchIndex.open(folder, SETTINGS)) {
            hide(index);
            assertThat(found()).as("before the purge").containsAll(HIDDEN);

            index.purge();

            assertThat(index.isPurgeDue()).isFalse();
            assertThat(found()).containsExactly(SHOWN);
            assertThat(index.documents()).isEqualTo(OTHERS + 2);
        }
    }

    @Test
    void a_purge_that_was_due_before_a_crash_is_due_after_it() throws IOException {
        try (SearchIndex index = LuceneSearchIndex.open(folder, SETTINGS)) {
            hide(index);
        }

        try (SearchIndex again = LuceneSearchIndex.open(folder, SETTINGS)) {
            assertThat(again.isPurgeDue()).isTrue();
            again.purge();
        }

        assertThat(found()).containsExactly(SHOWN);
        try (SearchIndex after = LuceneSearchIndex.open(folder, SETTINGS)) {
            assertThat(after.isPurgeDue()).isFalse();
            assertThat(after.position()).isEqualTo(position(5));
            assertThat(after.documents()).isEqualTo(OTHERS + 2);
        }
    }

    @Test
    void a_purge_does_not_say_that_more_was_read_than_the_last_commit_said() {
        try (SearchIndex index = LuceneSearchIndex.open(folder, SETTINGS)) {
            index.apply(List.of(page(4, 1, "Late", "not committed", "By somebody")));
            index.purgeLater();
            index.purge();
        }

        try (SearchIndex again = LuceneSearchIndex.open(folder, SETTINGS)) {
            assertThat(again.position()).isEqualTo(position(4));
            assertThat(again.documents()).isEqualTo(OTHERS + 4);
        }
    }

    private static void hide(SearchIndex index) {
        index.apply(List.of(
                page(1, 2, null, "", null),
                new PageState(key(3), 1, content("Credited", "This zqshown stays"), 2, "By somebody", List.of())));
        index.purgeLater();
        index.commit(position(5));
    }

    private static IndexPosition position(long offset) {
        return new IndexPosition("topic", Map.of(0, offset));
    }

    private static PageState page(
            long pageId, long version, @Nullable String title, String text, @Nullable String credits) {
        ArticleContent content = title == null ? null : content(title, text);
        return new PageState(key(pageId), version, content, version, credits, List.of());
    }

    private static ArticleContent content(String title, String text) {
        return new ArticleContent(
                new PageTitle(title), 0, false, null, new RevisionId(1), NOON, "CC-BY-SA-4.0", document(text));
    }

    private static PageKey key(long pageId) {
        return new PageKey(new WikiId("enwiki"), new PageId(pageId));
    }

    /** Which of the words are in the index's files: in their bytes, or in anything that can be read out of them. */
    private Set<String> found() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                read(leaf.reader(), all);
            }
        }
        String text = all.toString().toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        Stream.concat(HIDDEN.stream(), Stream.of(SHOWN)).filter(text::contains).forEach(found::add);
        return found;
    }

    /** All terms and all stored pages of a segment, deleted ones too. */
    private static void read(LeafReader segment, StringBuilder all) throws IOException {
        for (FieldInfo field : segment.getFieldInfos()) {
            Terms terms = segment.terms(field.name);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    all.append(new String(term.bytes, term.offset, term.length, StandardCharsets.ISO_8859_1))
                            .append('\n');
                }
            }
        }
        for (int document = 0; document < segment.maxDoc(); document++) {
            BytesRef page = segment.storedFields().document(document).getBinaryValue(Fields.STORED);
            all.append(new String(page.bytes, page.offset, page.length, StandardCharsets.ISO_8859_1))
                    .append('\n');
        }
    }
}
