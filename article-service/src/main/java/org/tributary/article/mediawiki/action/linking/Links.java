package org.tributary.article.mediawiki.action.linking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.Lines;
import org.tributary.article.mediawiki.action.PageSet;
import org.tributary.article.mediawiki.action.PropModule;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;

/** {@code prop=links}: the pages of the wiki that a page links to. */
@Singleton
final class Links implements PropModule {
    private final PageTexts texts;
    private final int max;

    Links(PageTexts texts, ArticleSettings settings) {
        this.texts = texts;
        this.max = settings.mediawiki().rowsMax();
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public String prefix() {
        return "pl";
    }

    @Override
    public void write(Exchange exchange, PageSet set, Map<PageId, ObjectNode> told) {
        new Lines(this, exchange, max).write(set, told, lines(exchange));
    }

    @Override
    public boolean isGenerator() {
        return true;
    }

    @Override
    public List<PageTitle> titles(Exchange exchange, PageSet set) {
        return new Lines(this, exchange, max).titles(set, lines(exchange));
    }

    private Function<ArticleView, List<Lines.Line>> lines(Exchange exchange) {
        LinkedPages pages = LinkedPages.of(exchange);
        ActionParameters parameters = exchange.parameters();
        Set<Integer> namespaces = parameters.values("plnamespace").stream()
                .map(value -> (int) ActionParameters.number("plnamespace", value))
                .collect(Collectors.toSet());
        Set<String> wanted = pages.normalised(parameters.values("pltitles"));
        return page -> pages.lines(pages.named().links(texts.mentions(exchange, page)), namespaces, wanted);
    }
}
