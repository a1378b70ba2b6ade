package org.tributary.article.mediawiki.action.linking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Map;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.PageSet;
import org.tributary.article.mediawiki.action.PropModule;
import org.tributary.event.identity.PageId;

/** {@code prop=description}: the line in which a page says itself what it is about. */
@Singleton
final class ShortDescription implements PropModule {
    private final PageTexts texts;

    ShortDescription(PageTexts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "description";
    }

    @Override
    public String prefix() {
        return "desc";
    }

    @Override
    public void write(Exchange exchange, PageSet set, Map<PageId, ObjectNode> told) {
        set.pages().forEach(page -> {
            ObjectNode json = told.get(page.page().pageId());
            String described = texts.mentions(exchange, page).document().shortDescription();
            if (json != null && described != null) {
                json.put("description", described).put("descriptionsource", "local");
            }
        });
    }
}
