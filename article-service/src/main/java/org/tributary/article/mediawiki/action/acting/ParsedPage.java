package org.tributary.article.mediawiki.action.acting;

import java.util.Optional;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.identity.PageTitle;

/** A page and the revision of it that is meant. */
record ParsedPage(ArticleView article, RevisionView revision, Optional<PageTitle> redirectedFrom) {}
