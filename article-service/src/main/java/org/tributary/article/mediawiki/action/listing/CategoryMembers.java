package org.tributary.article.mediawiki.action.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.ListModule;
import org.tributary.article.mediawiki.action.PageSets;
import org.tributary.article.reading.listing.ListedPage;
import org.tributary.article.resolve.Naming;
import org.tributary.article.store.mention.MentionKind;
import org.tributary.event.identity.PageTitle;

/** {@code list=categorymembers}: the pages that say of themselves that they are in a category, by number. */
@Singleton
final class CategoryMembers implements ListModule {
    private static final Set<String> KNOWN = Set.of("ids", "title", "type");

    private final MentionRange range;
    private final MentionTarget target;

    CategoryMembers(MentionRange range, MentionTarget target) {
        this.range = range;
        this.target = target;
    }

    @Override
    public String name() {
        return "categorymembers";
    }

    @Override
    public String prefix() {
        return "cm";
    }

    @Override
    public List<Row> rows(Exchange exchange) {
        ActionParameters parameters = exchange.parameters();
        Set<String> properties = parameters.words(name(), "cmprop", "ids|title", KNOWN);
        Set<String> types = parameters.words(name(), "cmtype", "page|subcat|file", MentionRange.EVERY_TYPE);
        return range.pages(this, exchange, MentionKind.CATEGORY, category(exchange), types).stream()
                .map(page -> PageRows.row(page, json(page, properties)))
                .toList();
    }

    private PageTitle category(Exchange exchange) {
        PageTitle category = target.of(exchange, prefix());
        if (new Naming(exchange.wiki().wiki()).namespaceOf(category) != Naming.CATEGORY) {
            throw new ActionError("invalidcategory", "The category name you entered is not valid.");
        }
        return category;
    }

    private static ObjectNode json(ListedPage page, Set<String> properties) {
        ObjectNode json = MediaWikiJson.object();
        if (properties.contains("ids")) {
            json.put("pageid", page.pageId().value());
        }
        if (properties.contains("title")) {
            json.put("ns", page.namespaceId()).put("title", PageSets.spaced(page.title()));
        }
        if (properties.contains("type")) {
            json.put("type", MentionRange.type(page));
        }
        return json;
    }
}
