package org.tributary.event.page;

import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;

/**
 * A page as it stands after the change that an event tells of.
 *
 * @param pageTitle full title with namespace prefix
 * @param namespaceId 0 for articles; negative numbers are never pages
 * @param isRedirect whether the page's current revision is a redirect
 * @param redirectPageLink where it leads, when it is one and the target is known
 * @param pageLanguage the language its content is in, as the wiki states it (BCP 47); null where it was not told
 */
public record Page(
        PageId pageId,
        PageTitle pageTitle,
        int namespaceId,
        boolean isRedirect,
        @Nullable RedirectPageLink redirectPageLink,
        @Nullable String pageLanguage) {

    /** A page of which it was not told in which language it is. */
    public Page(
            PageId pageId,
            PageTitle pageTitle,
            int namespaceId,
            boolean isRedirect,
            @Nullable RedirectPageLink redirectPageLink) {
        this(pageId, pageTitle, namespaceId, isRedirect, redirectPageLink, null);
    }
}
