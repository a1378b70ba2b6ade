package org.tributary.article.decide;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Page;
import org.tributary.event.page.RedirectPageLink;

/**
 * Where an article stands in its wiki.
 *
 * @param titleDt when the wiki last said so; null if only an undated source did
 */
public record Place(
        PageTitle title,
        int namespaceId,
        boolean isRedirect,
        @Nullable RedirectPageLink redirectLink,
        @Nullable Instant titleDt) {

    public Page page(PageId pageId) {
        return new Page(pageId, title, namespaceId, isRedirect, redirectLink);
    }

    /** Whether another says the same to everybody but us. */
    boolean isSameBut(Place other) {
        return title.equals(other.title)
                && namespaceId == other.namespaceId
                && isRedirect == other.isRedirect
                && Objects.equals(redirectLink, other.redirectLink);
    }

    boolean hasTitleOf(Page page) {
        return title.equals(page.pageTitle()) && namespaceId == page.namespaceId();
    }
}
