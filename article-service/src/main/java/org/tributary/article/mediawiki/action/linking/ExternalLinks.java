package org.tributary.article.mediawiki.action.linking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Map;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.Lines;
import org.tributary.article.mediawiki.action.PageSet;
import org.tributary.article.mediawiki.action.PropModule;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.PageId;

/** {@code prop=extlinks}: the addresses elsewhere that a page leads to. */
@Singleton
final class ExternalLinks implements PropModule {
    private final PageTexts texts;
    private final int max;

    ExternalLinks(PageTexts texts, ArticleSettings settings) {
        this.texts = texts;
        this.max = settings.mediawiki().rowsMax();
    }

    @Override
    public String name() {
        return "extlinks";
    }

    @Override
    public String prefix() {
        return "el";
    }

    @Override
    public void write(Exchange exchange, PageSet set, Map<PageId, ObjectNode> told) {
        String query = exchange.parameters().text("elquery").orElse("");
        new Lines(this, exchange, max).write(set, told, page -> texts.mentions(exchange, page).addresses().stream()
                .filter(address -> address.contains(query))
                .map(address -> {
                    ObjectNode json = MediaWikiJson.object();
                    exchange.form().main(json, "url", address);
                    return Lines.Line.of(address, json);
                })
                .toList());
    }
}
