package org.tributary.article.mediawiki.action.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.reading.listing.ListedPage;
import org.tributary.article.reading.listing.MentionLister;
import org.tributary.article.store.mention.MentionKind;
import org.tributary.event.identity.PageTitle;

/**
 * Which pages that name another are asked for.
 *
 * @param namespaces none for all
 * @param isRedirect redirects, others, or both
 */
record MentionQuestion(
        Exchange exchange,
        String prefix,
        MentionKind kind,
        Set<Integer> namespaces,
        Optional<Boolean> isRedirect,
        int limit) {

    MentionLister.Named named(PageTitle title) {
        return new MentionLister.Named(exchange.wiki().wiki().wikiId(), kind, title);
    }

    /** Whether redirects, or others, are asked for and it is one. */
    boolean isOfKind(ListedPage page) {
        return isRedirect.isEmpty() || isRedirect.get() == page.isRedirect();
    }

    ObjectNode json(ListedPage page) {
        return PageRows.json(page, exchange.form());
    }

    /** Where the answer before this ended. */
    Optional<String> mark() {
        return exchange.parameters().text(prefix + "continue");
    }

    void goOn(String mark) {
        exchange.goOnWithList(prefix + "continue", mark);
    }
}
