package org.tributary.article.mediawiki.action.linking;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.tributary.article.content.Reading;
import org.tributary.article.content.SourceText;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;

/** Pages as harmless HTML: the source wiki's own where it is held, else ours. */
@Singleton
public final class PageHtmls {
    private final ArticleReader reader;
    private final PageTexts texts;

    PageHtmls(ArticleReader reader, PageTexts texts) {
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
        return texts.text(view)
                .map(text -> SourceText.reading(
                        text, PageTexts.model(view), exchange.wiki().wiki()));
    }
}
