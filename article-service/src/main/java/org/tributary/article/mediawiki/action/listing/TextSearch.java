package org.tributary.article.mediawiki.action.listing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.ListModule;

/** {@code list=search}: texts are searched by another service, so this one says what a wiki without search says. */
@Singleton
final class TextSearch implements ListModule {
    private static final Set<String> WHAT = Set.of("text", "title", "nearmatch");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String prefix() {
        return "sr";
    }

    @Override
    public List<Row> rows(Exchange exchange) {
        String what = exchange.parameters().text("srwhat").orElse("text");
        if (!WHAT.contains(what)) {
            throw ActionParameters.badValue("srwhat", what);
        }
        throw new ActionError("search-" + what + "-disabled", what + " search is disabled.");
    }
}
