package org.tributary.article.mediawiki.action.linking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.article.content.Extract;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.PageSet;
import org.tributary.article.mediawiki.action.PropModule;
import org.tributary.article.reading.ArticleView;
import org.tributary.event.identity.PageId;

/** {@code prop=extracts}, as the extension TextExtracts has it: what a page says, in plain text or plain HTML. */
@Singleton
final class Extracts implements PropModule {
    private static final String LOWERED =
            "\"exlimit\" was too large for a whole article extracts request, lowered to 1.";
    private static final int PAGES_MAX = 20;
    private static final int CHARACTERS_MAX = 1200;
    private static final int SENTENCES_MAX = 10;

    private final PageHtmls htmls;

    Extracts(PageHtmls htmls) {
        this.htmls = htmls;
    }

    @Override
    public String name() {
        return "extracts";
    }

    @Override
    public String prefix() {
        return "ex";
    }

    @Override
    public void write(Exchange exchange, PageSet set, Map<PageId, ObjectNode> told) {
        ActionParameters parameters = exchange.parameters();
        boolean isOpening = parameters.flag("exintro");
        if (parameters.flag("exchars") && parameters.flag("exsentences")) {
            throw new ActionError(
                    "invalidparammix", "The parameters \"exchars\" and \"exsentences\" can not be used together.");
        }
        int limit = parameters.limit(name(), "exlimit", PAGES_MAX, PAGES_MAX);
        if (!isOpening && limit > 1) {
            limit = 1;
            if (parameters.flag("exlimit")) {
                exchange.warnings().add(name(), LOWERED);
            }
        }
        int offset = (int) Math.min(
                Integer.MAX_VALUE - PAGES_MAX,
                parameters
                        .text("excontinue")
                        .map(text -> Math.max(0, ActionParameters.number("excontinue", text)))
                        .orElse(0L));
        List<ArticleView> pages = set.pages().stream()
                .sorted(Comparator.comparing(page -> page.page().pageId()))
                .toList();
        pages.stream().skip(offset).limit(limit).forEach(page -> {
            ObjectNode json = told.get(page.page().pageId());
            if (json != null) {
                extract(exchange, page, isOpening).ifPresent(text -> json.put("extract", text));
            }
        });
        if (pages.size() > offset + limit) {
            exchange.goOnWithPages("excontinue", Integer.toString(offset + limit));
        }
    }

    private Optional<String> extract(Exchange exchange, ArticleView page, boolean isOpening) {
        ActionParameters parameters = exchange.parameters();
        boolean isPlain = parameters.flag("explaintext");
        boolean isMarked = !parameters.text("exsectionformat").orElse("wiki").equals("plain");
        Optional<String> whole = htmls.current(exchange, page)
                .map(html -> Extract.of(html, isOpening))
                .map(extract -> isPlain ? extract.text(isMarked) : extract.html());
        if (parameters.flag("exchars")) {
            int characters = parameters.limit(name(), "exchars", CHARACTERS_MAX, CHARACTERS_MAX);
            return whole.map(text -> Extract.firstCharacters(text, characters));
        }
        if (parameters.flag("exsentences")) {
            int sentences = parameters.limit(name(), "exsentences", 1, SENTENCES_MAX);
            String language = exchange.wiki().wiki().language();
            return whole.map(text -> Extract.firstSentences(text, sentences, language));
        }
        return whole;
    }
}
