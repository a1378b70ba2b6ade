package org.tributary.event.page;

import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;

/**
 * The target of a redirect, as far as the wiki told.
 *
 * @param pageId the target's number; null when the target does not exist, lies in another wiki, or was not told
 * @param interwikiPrefix the other wiki's prefix when the redirect leaves the wiki
 */
public record RedirectPageLink(
        @Nullable PageId pageId,
        PageTitle pageTitle,
        @Nullable Integer namespaceId,
        @Nullable String interwikiPrefix) {}
