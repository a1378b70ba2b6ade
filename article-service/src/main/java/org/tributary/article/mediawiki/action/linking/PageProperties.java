package org.tributary.article.mediawiki.action.linking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.PageSet;
import org.tributary.article.mediawiki.action.PropModule;
import org.tributary.event.identity.PageId;

/** {@code prop=pageprops}: properties that a page gives itself; of them the short description is read. */
@Singleton
final class PageProperties implements PropModule {
    private static final String SHORT_DESCRIPTION = "wikibase-shortdesc";

    private final PageTexts texts;

    PageProperties(PageTexts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "pageprops";
    }

    @Override
    public String prefix() {
        return "pp";
    }

    @Override
    public void write(Exchange exchange, PageSet set, Map<PageId, ObjectNode> told) {
        List<String> wanted = exchange.parameters().values("ppprop");
        if (!wanted.isEmpty() && !wanted.contains(SHORT_DESCRIPTION)) {
            return;
        }
        set.pages().forEach(page -> {
            ObjectNode json = told.get(page.page().pageId());
            String described = texts.mentions(exchange, page).document().shortDescription();
            if (json != null && described != null) {
                json.putObject(name()).put(SHORT_DESCRIPTION, described);
            }
        });
    }
}
