package org.tributary.article.store;

import org.tributary.event.identity.RevisionId;

/** The source wiki's HTML of a page's current revision, sanitised. */
public record PageHtml(RevisionId revision, String html) {}
