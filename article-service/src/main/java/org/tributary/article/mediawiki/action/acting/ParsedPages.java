package org.tributary.article.mediawiki.action.acting;

import java.util.Optional;
import java.util.function.Supplier;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Found;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.RevisionId;
import org.tributary.frame.Problem;

/** Finds the page or the revision that is to be parsed, or says in MediaWiki's words that there is none. */
record ParsedPages(Finder finder, Exchange exchange) {

    ParsedPage named() {
        ActionParameters parameters = exchange.parameters();
        if (parameters.flag("oldid")) {
            return byRevision(
                    ActionParameters.number("oldid", parameters.text("oldid").orElse("")));
        }
        if (parameters.flag("pageid")) {
            return byNumber(
                    ActionParameters.number("pageid", parameters.text("pageid").orElse("")));
        }
        String title = parameters.text("page").orElse("");
        Found found = held(() -> finder.article(exchange.wiki(), title, parameters.flag("redirects")))
                .orElseThrow(() -> new ActionError("missingtitle", "The page you specified doesn't exist."));
        return new ParsedPage(found.article(), current(found.article()), found.redirectedFrom());
    }

    private ParsedPage byRevision(long number) {
        ActionError missing = new ActionError("nosuchrevid", "There is no revision with ID " + number + ".");
        if (number < 1) {
            throw missing;
        }
        RevisionView revision = held(() -> finder.revision(exchange.wiki(), new RevisionId(number)))
                .orElseThrow(() -> missing);
        ArticleView article =
                held(() -> finder.article(exchange.wiki(), revision.pageId())).orElseThrow(() -> missing);
        return new ParsedPage(article, revision, Optional.empty());
    }

    private ParsedPage byNumber(long number) {
        ActionError missing = new ActionError("nosuchpageid", "There is no page with ID " + number + ".");
        if (number < 1) {
            throw missing;
        }
        ArticleView article =
                held(() -> finder.article(exchange.wiki(), new PageId(number))).orElseThrow(() -> missing);
        return new ParsedPage(article, current(article), Optional.empty());
    }

    private static RevisionView current(ArticleView article) {
        return article.current()
                .orElseThrow(() -> new ActionError("missingtitle", "The page you specified doesn't exist."));
    }

    private static <T> Optional<T> held(Supplier<T> wanted) {
        try {
            return Optional.of(wanted.get());
        } catch (Problem problem) {
            return Optional.empty();
        }
    }
}
