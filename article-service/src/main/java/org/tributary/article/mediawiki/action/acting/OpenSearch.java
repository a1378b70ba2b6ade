package org.tributary.article.mediawiki.action.acting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.mediawiki.action.Action;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.PageSets;
import org.tributary.article.mediawiki.action.listing.PrefixSearch;
import org.tributary.article.reading.listing.ListedPage;
import org.tributary.article.settings.ArticleSettings;

/** {@code action=opensearch}: titles that begin so, in the form that browsers' search boxes know. */
@Singleton
final class OpenSearch implements Action {
    private final PrefixSearch search;
    private final int max;

    OpenSearch(PrefixSearch search, ArticleSettings settings) {
        this.search = search;
        this.max = settings.mediawiki().rowsMax();
    }

    @Override
    public Set<String> names() {
        return Set.of("opensearch");
    }

    @Override
    public JsonNode answer(String name, Exchange exchange, boolean isPosted) {
        ActionParameters parameters = exchange.parameters();
        String begun = parameters
                .text("search")
                .orElseThrow(() -> new ActionError("missingparam", "The \"search\" parameter must be set."));
        int limit = parameters.limit(name, "limit", 10, max);
        Set<Integer> namespaces = parameters.values("namespace").stream()
                .map(value -> (int) ActionParameters.number("namespace", value))
                .collect(Collectors.toSet());
        List<ListedPage> pages = search.beginning(exchange, begun, namespaces, limit);
        String article = exchange.wiki().wiki().articleUrl();
        ArrayNode answer = JsonNodeFactory.instance.arrayNode().add(begun);
        ArrayNode titles = answer.addArray();
        ArrayNode descriptions = answer.addArray();
        ArrayNode addresses = answer.addArray();
        for (ListedPage page : pages) {
            titles.add(PageSets.spaced(page.title()));
            descriptions.add("");
            addresses.add(
                    article == null
                            ? ""
                            : article.replace(
                                    "$1", ReadingPath.encoded(page.title().value())));
        }
        return answer;
    }
}
