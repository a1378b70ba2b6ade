package org.tributary.article.reading.listing;

import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;

/** A page as a list names it. */
public record ListedPage(PageId pageId, int namespaceId, PageTitle title, boolean isRedirect) {}
