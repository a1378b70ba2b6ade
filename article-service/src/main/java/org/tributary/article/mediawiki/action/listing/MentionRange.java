package org.tributary.article.mediawiki.action.listing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.ListModule;
import org.tributary.article.reading.listing.ListedPage;
import org.tributary.article.reading.listing.MentionLister;
import org.tributary.article.resolve.Naming;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.mention.MentionKind;
import org.tributary.article.store.mention.MentionsConfig;
import org.tributary.event.identity.PageTitle;

/** Pages that name another, as many as one answer may have. */
@Singleton
final class MentionRange {
    private static final String BEHIND =
            "Some pages have changed a moment ago and have not been read yet: what they name may be missing here.";

    static final Set<String> EVERY_TYPE = Set.of("page", "subcat", "file");

    private final MentionLister lister;
    private final int max;
    private final int countedMax;

    MentionRange(MentionLister lister, ArticleSettings settings, MentionsConfig mentions) {
        this.lister = lister;
        this.max = settings.mediawiki().rowsMax();
        this.countedMax = Math.max(1, mentions.lookedAtMax());
    }

    MentionLister lister() {
        return lister;
    }

    int max() {
        return max;
    }

    /** Pages that are counted for one answer. */
    int countedMax() {
        return countedMax;
    }

    /** Says so where the list may lack something. */
    void warn(ListModule module, Exchange exchange) {
        if (lister.isBehind(exchange.wiki().wiki().wikiId())) {
            exchange.warnings().add(module.name(), BEHIND);
        }
    }

    /** The pages in the order of their numbers. */
    List<ListedPage> pages(
            ListModule module, Exchange exchange, MentionKind kind, PageTitle target, Set<String> types) {
        String prefix = module.prefix();
        ActionParameters parameters = exchange.parameters();
        Set<Integer> namespaces = PageRows.namespaces(parameters, prefix + "namespace");
        Optional<Boolean> isRedirect = PageRows.isRedirect(parameters, prefix + "filterredir");
        warn(module, exchange);
        MentionLister.Part part = lister.naming(
                new MentionLister.Named(exchange.wiki().wiki().wikiId(), kind, target),
                parameters.text(prefix + "continue").map(MentionRange::number).orElse(1L),
                page -> (namespaces.isEmpty() || namespaces.contains(page.namespaceId()))
                        && types.contains(type(page))
                        && (isRedirect.isEmpty() || isRedirect.get() == page.isRedirect()),
                parameters.limit(module.name(), prefix + "limit", 10, max));
        part.next().ifPresent(place -> exchange.goOnWithList(prefix + "continue", Long.toString(place)));
        return part.pages();
    }

    /** What a page is for the category that it is in. */
    static String type(ListedPage page) {
        return switch (page.namespaceId()) {
            case Naming.CATEGORY -> "subcat";
            case Naming.FILE -> "file";
            default -> "page";
        };
    }

    private static long number(String mark) {
        return Optional.of(mark)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(ActionError::badContinue);
    }
}
