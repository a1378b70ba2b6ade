package org.tributary.search.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;
import org.tributary.search.index.Completion;

/** Titles that begin as was typed, shortest first. */
public record CompletionAnswer(List<Item> items) {

    /**
     * A page whose title, or the title of a redirect to it, begins so.
     *
     * @param redirectTitle the redirect's title, when it is that which begins so
     */
    public record Item(
            WikiId wikiId,
            PageId pageId,
            PageTitle pageTitle,
            @Nullable String redirectTitle,
            @Nullable String shortDescription,
            String url) {

        static Item of(Completion found) {
            WikiId wikiId = found.key().wikiId();
            PageTitle title = found.content().title();
            return new Item(
                    wikiId,
                    found.key().pageId(),
                    title,
                    found.redirectTitle(),
                    found.content().document().shortDescription(),
                    ArticleAddress.of(wikiId, title));
        }
    }
}
