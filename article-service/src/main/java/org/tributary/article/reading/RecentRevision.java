package org.tributary.article.reading;

import org.tributary.event.identity.PageTitle;

/** A revision with the title that its page has now. */
public record RecentRevision(RevisionView revision, PageTitle title, int namespaceId, boolean isRedirect) {}
