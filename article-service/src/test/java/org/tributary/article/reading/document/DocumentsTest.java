package org.tributary.article.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tributary.article.content.Reading;
import org.tributary.article.content.TestWikis;
import org.tributary.article.decide.TextHash;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.identity.PageKey;

/** A text is taken apart once, and nothing of it stays once it was hidden. */
final class DocumentsTest {
    private static final PageKey PAGE = PageKey.of("dewiki", 1);
    private static final PageKey OTHER = PageKey.of("dewiki", 2);
    private static final String TEXT = "Die '''Weser''' fliesst.\n\n== Lauf ==\nNach Norden.";

    private final Documents documents = new Documents(1_000_000, 1_000_000, Duration.ofHours(1));
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void a_text_is_read_and_taken_apart_once_however_often_it_is_asked_for() {
        ArticleDocument first = of(documents, PAGE);
        ArticleDocument again = of(documents, PAGE);

        assertThat(reads).hasValue(1);
        assertThat(again).isEqualTo(first);
        assertThat(again.headings()).containsExactly("Lauf");
    }

    @Test
    void what_a_page_said_is_forgotten_when_something_of_it_is_hidden_and_other_pages_are_not() {
        of(documents, PAGE);
        of(documents, OTHER);

        documents.forget(List.of(PAGE));

        of(documents, OTHER);
        assertThat(reads).hasValue(2);
        of(documents, PAGE);
        assertThat(reads).hasValue(3);
    }

    @Test
    void no_more_is_kept_than_there_is_room_for() {
        Documents small = new Documents(100, 100, Duration.ofHours(1));

        of(small, PAGE);
        of(small, PAGE);

        assertThat(reads).hasValue(2);
    }

    @Test
    void html_is_made_once_of_a_text_and_anew_when_something_of_its_page_was_hidden() {
        Reading first = html(TEXT);

        assertThat(html(TEXT)).isSameAs(first);
        assertThat(first.html()).contains("<b>Weser</b>");
        assertThat(html(TEXT + " Weiter.").html()).contains("Weiter.");

        documents.forget(List.of(PAGE));

        assertThat(html(TEXT)).isEqualTo(first).isNotSameAs(first);
    }

    private Reading html(String text) {
        TextHash hash = TextHash.of(text.getBytes(StandardCharsets.UTF_8));
        return documents.reading(new Documents.Source(PAGE, hash, "wikitext", TestWikis.german()), text);
    }

    private ArticleDocument of(Documents asked, PageKey page) {
        TextHash hash = TextHash.of(TEXT.getBytes(StandardCharsets.UTF_8));
        return asked.of(new Documents.Source(page, hash, "wikitext", TestWikis.german()), () -> {
            reads.incrementAndGet();
            return TEXT;
        });
    }
}
