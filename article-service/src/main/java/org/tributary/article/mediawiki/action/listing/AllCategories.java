package org.tributary.article.mediawiki.action.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.ListModule;
import org.tributary.article.reading.listing.ListedPage;
import org.tributary.article.reading.listing.MentionLister;
import org.tributary.article.resolve.Naming;
import org.tributary.article.store.mention.MentionKind;
import org.tributary.event.identity.PageTitle;

/** {@code list=allcategories}: the categories that pages are in, by name. */
@Singleton
final class AllCategories implements ListModule {
    private final MentionRange range;

    AllCategories(MentionRange range) {
        this.range = range;
    }

    @Override
    public String name() {
        return "allcategories";
    }

    @Override
    public String prefix() {
        return "ac";
    }

    @Override
    public List<Row> rows(Exchange exchange) {
        ActionParameters parameters = exchange.parameters();
        Naming naming = new Naming(exchange.wiki().wiki());
        boolean isSized = parameters.words(name(), "acprop", "", Set.of("size")).contains("size");
        int limit = parameters.limit(name(), "aclimit", 10, range.max());
        range.warn(this, exchange);
        String from = parameters
                .text("accontinue")
                .or(() -> parameters.text("acfrom"))
                .orElse("");
        List<PageTitle> categories = range.lister()
                .named(
                        exchange.wiki().wiki().wikiId(),
                        MentionKind.CATEGORY,
                        title(naming, from),
                        title(naming, parameters.text("acprefix").orElse("")),
                        limit + 1);
        List<Row> rows = new ArrayList<>();
        int counted = 0;
        for (PageTitle category : categories) {
            if (rows.size() == limit || counted >= range.countedMax()) {
                exchange.goOnWithList("accontinue", naming.nameOf(category));
                break;
            }
            List<ListedPage> members = members(exchange, category, isSized ? range.countedMax() : 1);
            counted += members.size();
            if (!members.isEmpty()) {
                rows.add(row(exchange, naming, category, members, isSized));
            }
        }
        return rows;
    }

    /** Those that may be seen, counted no further than is allowed; a category whose members are all hidden has none. */
    private List<ListedPage> members(Exchange exchange, PageTitle category, int max) {
        MentionLister.Part part = range.lister()
                .naming(
                        new MentionLister.Named(exchange.wiki().wiki().wikiId(), MentionKind.CATEGORY, category),
                        1,
                        page -> true,
                        max);
        if (max > 1 && part.next().isPresent()) {
            exchange.warnings().add(name(), "Members of a category are counted up to " + max + ".");
        }
        return part.pages();
    }

    private static String title(Naming naming, String name) {
        return naming.titled(Naming.CATEGORY, name).map(PageTitle::value).orElse("");
    }

    private static Row row(
            Exchange exchange, Naming naming, PageTitle category, List<ListedPage> members, boolean isSized) {
        ObjectNode json = MediaWikiJson.object();
        exchange.form().main(json, "category", naming.nameOf(category).replace('_', ' '));
        if (isSized) {
            json.put("size", members.size())
                    .put("pages", count(members, "page"))
                    .put("files", count(members, "file"))
                    .put("subcats", count(members, "subcat"));
        }
        return new Row(json, Optional.empty(), Optional.of(category));
    }

    private static long count(List<ListedPage> members, String type) {
        return members.stream()
                .filter(page -> MentionRange.type(page).equals(type))
                .count();
    }
}
