package org.tributary.article.mediawiki.action.linking;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.tributary.article.content.Mentions;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.page.Slot;

/** Reads what pages name, from the texts of their current revisions. */
@Singleton
public final class PageTexts {
    private final ArticleReader reader;

    PageTexts(ArticleReader reader) {
        this.reader = reader;
    }

    /** What the current text of a page names; nothing where it is hidden. */
    public Mentions mentions(Exchange exchange, ArticleView page) {
        return exchange.mentions(
                page.page().pageId(),
                () -> page.current().map(view -> mentions(exchange, view)).orElse(Mentions.NONE));
    }

    /** What the text of any revision names. */
    public Mentions mentions(Exchange exchange, RevisionView view) {
        return text(view)
                .map(text -> Mentions.of(text, model(view), exchange.wiki().wiki()))
                .orElse(Mentions.NONE);
    }

    /** The text of a revision; empty where it is hidden or not held. */
    public Optional<String> text(RevisionView view) {
        return view.revision().isContentVisible()
                ? reader.text(view.wikiId(), view.revision().revId())
                : Optional.empty();
    }

    /** The content model of a revision. */
    public static String model(RevisionView view) {
        Slot main = view.revision().mainSlot();
        return main == null ? "wikitext" : main.contentModel();
    }
}
