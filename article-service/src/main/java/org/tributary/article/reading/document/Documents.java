package org.tributary.article.reading.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.Reading;
import org.tributary.article.content.SourceText;
import org.tributary.article.decide.TextHash;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.identity.PageKey;
import org.tributary.event.wiki.Wiki;

/**
 * What texts say, and how they are read, so that a text is taken apart once and not for each question. Whoever asks has made sure that the text
 * is shown; what is hidden is forgotten here at once, by a replica that did not hear of it after a while.
 */
@Singleton
public final class Documents {
    /** What an entry takes besides its characters. */
    private static final int ENTRY_BYTES = 1_024;

    /** What a string takes besides its characters, in pairs of bytes. */
    private static final int WORD_BYTES = 24;

    private final Cache<Source, ArticleDocument> kept;
    private final Cache<Source, Reading> htmls;

    @Inject
    Documents(ArticleSettings settings) {
        this(
                settings.documents().bytesMax(),
                settings.documents().htmlBytesMax(),
                settings.documents().keptFor());
    }

    Documents(long bytesMax, long htmlBytesMax, Duration keptFor) {
        this.kept = cache(bytesMax, keptFor, Documents::weight);
        this.htmls = cache(htmlBytesMax, keptFor, Documents::weight);
    }

    private static <V> Cache<Source, V> cache(long bytesMax, Duration keptFor, Weigher<Source, V> weigher) {
        return Caffeine.newBuilder()
                .maximumWeight(bytesMax)
                .weigher(weigher)
                .expireAfterWrite(keptFor)
                .executor(Runnable::run)
                .build();
    }

    /**
     * A text of a page, and all that decides what it says.
     *
     * @param model of its content
     * @param wiki whose words for namespaces and redirects hold
     */
    public record Source(PageKey page, TextHash hash, String model, Wiki wiki) {}

    /** What a text says. */
    public ArticleDocument of(Source source, Supplier<String> text) {
        ArticleDocument known = kept.getIfPresent(source);
        if (known != null) {
            return known;
        }
        ArticleDocument read = SourceText.document(text.get(), source.model(), source.wiki());
        kept.put(source, read);
        return read;
    }

    /** A text as harmless HTML. What it links to is not looked at, so nothing but the source decides what comes out. */
    public Reading reading(Source source, String text) {
        Reading known = htmls.getIfPresent(source);
        if (known != null) {
            return known;
        }
        Reading made = SourceText.reading(text, source.model(), source.wiki());
        htmls.put(source, made);
        return made;
    }

    /** Forgets everything of these pages: something of them is not in public view any more. */
    public void forget(Collection<PageKey> pages) {
        if (!pages.isEmpty()) {
            kept.asMap().keySet().removeIf(source -> pages.contains(source.page()));
            htmls.asMap().keySet().removeIf(source -> pages.contains(source.page()));
        }
    }

    private static int weight(Source source, ArticleDocument document) {
        long characters = lengths(List.of(document.text(), document.openingText()));
        characters += lengths(document.headings()) + lengths(document.categories());
        characters += lengths(document.links()) + lengths(document.templates());
        for (Map.Entry<String, String> link : document.languageLinks().entrySet()) {
            characters += lengths(List.of(link.getKey(), link.getValue()));
        }
        return bytes(characters);
    }

    private static int weight(Source source, Reading reading) {
        long characters = reading.html().length();
        for (Reading.Heading heading : reading.headings()) {
            characters += lengths(List.of(heading.title(), heading.anchor()));
        }
        return bytes(characters);
    }

    private static int bytes(long characters) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, ENTRY_BYTES + 2 * characters));
    }

    private static long lengths(@Nullable List<String> words) {
        return words == null
                ? 0
                : words.stream().mapToLong(word -> WORD_BYTES + word.length()).sum();
    }
}
