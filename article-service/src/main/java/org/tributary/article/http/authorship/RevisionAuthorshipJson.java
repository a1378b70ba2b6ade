package org.tributary.article.http.authorship;

import java.util.List;

/** A revision in runs of tokens. */
record RevisionAuthorshipJson(String wikiId, long pageId, long revId, String mode, int tokens, List<RunJson> runs) {}
