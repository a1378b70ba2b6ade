package org.tributary.article.mediawiki.action.linking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.article.content.Mentions;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.Lines;
import org.tributary.article.mediawiki.action.PageSet;
import org.tributary.article.mediawiki.action.PropModule;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.resolve.NamedPages;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;

/** A property that lists pages of one kind which the text of a page mentions. */
final class MentionedPages implements PropModule {
    private final Kind kind;
    private final PageTexts texts;
    private final int max;

    /**
     * A kind of mention.
     *
     * @param name of the property
     * @param prefix of its parameters
     * @param wanted the parameter, without its prefix, that names pages to be looked for
     * @param isOfAnyNamespace whether pages of several namespaces can be mentioned so, and chosen by them
     * @param titles the pages that are mentioned so
     */
    record Kind(
            String name,
            String prefix,
            String wanted,
            boolean isOfAnyNamespace,
            BiFunction<NamedPages, Mentions, Set<PageTitle>> titles) {}

    MentionedPages(Kind kind, PageTexts texts, int max) {
        this.kind = kind;
        this.texts = texts;
        this.max = max;
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public String prefix() {
        return kind.prefix();
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
        Set<Integer> namespaces = kind.isOfAnyNamespace() ? namespaces(exchange.parameters()) : Set.of();
        Set<String> wanted = pages.normalised(exchange.parameters().values(kind.prefix() + kind.wanted()));
        return page -> {
            Set<PageTitle> mentioned = kind.titles().apply(pages.named(), texts.mentions(exchange, page));
            List<Lines.Line> lines = pages.lines(mentioned, namespaces, wanted);
            return kind.isOfAnyNamespace()
                    ? lines
                    : lines.stream().map(Lines.Line::alone).toList();
        };
    }

    private Set<Integer> namespaces(ActionParameters parameters) {
        String parameter = kind.prefix() + "namespace";
        return parameters.values(parameter).stream()
                .map(value -> (int) ActionParameters.number(parameter, value))
                .collect(Collectors.toSet());
    }
}
