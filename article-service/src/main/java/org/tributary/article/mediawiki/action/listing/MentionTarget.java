package org.tributary.article.mediawiki.action.listing;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.resolve.NamedPages;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;

/** The page that a list is asked about, by title or by number. */
@Singleton
final class MentionTarget {
    private final ArticleReader reader;

    MentionTarget(ArticleReader reader) {
        this.reader = reader;
    }

    /** Either of {@code title} and {@code pageid}, which is wanted. */
    PageTitle of(Exchange exchange, String prefix) {
        ActionParameters parameters = exchange.parameters();
        String title = prefix + "title";
        String number = prefix + "pageid";
        if (parameters.flag(title) && parameters.flag(number)) {
            throw new ActionError(
                    "invalidparammix",
                    "The parameters \"" + title + "\" and \"" + number + "\" can not be used together.");
        }
        if (!parameters.flag(title) && !parameters.flag(number)) {
            throw new ActionError(
                    "missingparam", "One of the parameters \"" + title + "\" and \"" + number + "\" is required.");
        }
        Optional<String> written = parameters.text(title);
        return written.isPresent() ? byTitle(exchange, written.get()) : byNumber(exchange, number);
    }

    private static PageTitle byTitle(Exchange exchange, String written) {
        return new NamedPages(exchange.wiki().wiki())
                .normal(written)
                .orElseThrow(() -> new ActionError("invalidtitle", "Bad title \"" + written + "\"."));
    }

    private PageTitle byNumber(Exchange exchange, String parameter) {
        long number = ActionParameters.number(
                parameter, exchange.parameters().text(parameter).orElse(""));
        return reader.article(new PageKey(exchange.wiki().wiki().wikiId(), new PageId(Math.max(1, number))))
                .filter(page -> !page.isWithdrawn())
                .map(page -> page.page().pageTitle())
                .orElseThrow(() -> new ActionError("nosuchpageid", "There is no page with ID " + number + "."));
    }
}
