package org.tributary.article.mediawiki.action.listing;

import java.util.List;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.ListModule;
import org.tributary.article.reading.listing.MentionLister;
import org.tributary.article.reading.listing.MentionPlace;
import org.tributary.article.store.mention.MentionKind;
import org.tributary.event.identity.PageTitle;

/** A list of the pages that name a page in one way, in MediaWiki's order. */
final class NamingPages implements ListModule {
    private final String name;
    private final String prefix;
    private final MentionKind kind;
    private final boolean isThroughRedirects;
    private final MentionRange range;
    private final MentionTarget target;

    /** @param isThroughRedirects whether those can be asked for as well that name a redirect which is listed */
    NamingPages(
            String name,
            String prefix,
            MentionKind kind,
            boolean isThroughRedirects,
            MentionRange range,
            MentionTarget target) {
        this.name = name;
        this.prefix = prefix;
        this.kind = kind;
        this.isThroughRedirects = isThroughRedirects;
        this.range = range;
        this.target = target;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String prefix() {
        return prefix;
    }

    @Override
    public List<Row> rows(Exchange exchange) {
        ActionParameters parameters = exchange.parameters();
        boolean isThrough = isThroughRedirects && parameters.flag(prefix + "redirect");
        MentionQuestion question = new MentionQuestion(
                exchange,
                prefix,
                kind,
                PageRows.namespaces(parameters, prefix + "namespace"),
                PageRows.isRedirect(parameters, prefix + "filterredir"),
                parameters.limit(name, prefix + "limit", 10, isThrough ? range.max() / 2 : range.max()));
        PageTitle named = target.of(exchange, prefix);
        range.warn(this, exchange);
        return isThrough ? new ThroughRedirects(question, range.lister()).rows(named) : rows(question, named);
    }

    private List<Row> rows(MentionQuestion question, PageTitle named) {
        MentionPlace from = question.mark()
                .map(mark -> MentionPlace.read(mark).orElseThrow(ActionError::badContinue))
                .orElse(MentionPlace.BEGINNING);
        MentionLister.InOrder part = range.lister()
                .inOrder(question.named(named), from, question.namespaces(), question::isOfKind, question.limit());
        part.next().ifPresent(place -> question.goOn(place.write()));
        return part.pages().stream()
                .map(page -> PageRows.row(page, question.json(page)))
                .toList();
    }
}
