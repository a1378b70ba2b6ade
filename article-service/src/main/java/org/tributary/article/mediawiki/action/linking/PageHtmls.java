package org.tributary.article.mediawiki.action.linking;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.tributary.article.content.Reading;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.html.Readings;

/** Pages as harmless HTML: the source wiki's own where it is held, else ours. */
@Singleton
public final class PageHtmls {
    private final ArticleReader reader;
    private final PageTexts texts;
    private final Readings readings;

    PageHtmls(ArticleReader reader, PageTexts texts, Readings readings) {
        this.readings = readings;
        this.reader = reader;
        this.texts = texts;
    }

    /** The current revision of a page; empty where its text is hidden. */
    public Optional<String> current(Exchange exchange, ArticleView page) {
        Optional<String> source = page.page().isRedirect() ? Optional.empty() : reader.sourceHtml(page.key());
        return source.or(
                () -> page.current().flatMap(view -> reading(exchange, view)).map(Reading::html));
    }

    /** Our own reading of any revision; empty where its text is hidden. */
    public Optional<Reading> reading(Exchange exchange, RevisionView view) {
        return texts.text(view).map(text -> reading(exchange, view, text));
    }

    /** The same, of a text that was read already. */
    public Reading reading(Exchange exchange, RevisionView view, String text) {
        return readings.of(exchange.wiki(), view, text);
    }
}
