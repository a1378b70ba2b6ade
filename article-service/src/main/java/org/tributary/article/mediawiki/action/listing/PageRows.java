package org.tributary.article.mediawiki.action.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Form;
import org.tributary.article.mediawiki.action.ListModule;
import org.tributary.article.mediawiki.action.PageSets;
import org.tributary.article.reading.listing.ListedPage;

/** Rows of pages, and parameters that several lists have. */
final class PageRows {
    private PageRows() {}

    static ListModule.Row row(ListedPage page) {
        return row(page, json(page));
    }

    static ListModule.Row row(ListedPage page, ObjectNode json) {
        return new ListModule.Row(json, Optional.of(page.pageId()), Optional.of(page.title()));
    }

    static ObjectNode json(ListedPage page) {
        return MediaWikiJson.object()
                .put("pageid", page.pageId().value())
                .put("ns", page.namespaceId())
                .put("title", PageSets.spaced(page.title()));
    }

    /** The same, with a mark where it is a redirect. */
    static ObjectNode json(ListedPage page, Form form) {
        ObjectNode json = json(page);
        form.mark(json, "redirect", page.isRedirect());
        return json;
    }

    /** Redirects, others, or both. */
    static Optional<Boolean> isRedirect(ActionParameters parameters, String name) {
        String wanted = parameters.text(name).orElse("all");
        return switch (wanted) {
            case "all" -> Optional.empty();
            case "redirects" -> Optional.of(true);
            case "nonredirects" -> Optional.of(false);
            default -> throw ActionParameters.badValue(name, wanted);
        };
    }

    static Set<Integer> namespaces(ActionParameters parameters, String name) {
        return parameters.values(name).stream()
                .filter(value -> !value.equals("*"))
                .map(value -> (int) ActionParameters.number(name, value))
                .collect(Collectors.toSet());
    }
}
