package org.tributary.article.mediawiki.action.listing;

import java.util.List;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.ListModule;
import org.tributary.article.store.mention.MentionKind;

/** A list of the pages that name a page in one way, by number. */
final class NamingPages implements ListModule {
    private final String name;
    private final String prefix;
    private final MentionKind kind;
    private final MentionRange range;
    private final MentionTarget target;

    NamingPages(String name, String prefix, MentionKind kind, MentionRange range, MentionTarget target) {
        this.name = name;
        this.prefix = prefix;
        this.kind = kind;
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
        return range.pages(this, exchange, kind, target.of(exchange, prefix), MentionRange.EVERY_TYPE).stream()
                .map(page -> PageRows.row(page, PageRows.json(page, exchange.form())))
                .toList();
    }
}
