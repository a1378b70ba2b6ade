package org.tributary.article.page;

import java.util.Objects;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.WikiView;

/** What a page of ours is about: an article and its wiki, and the addresses of everything about it. */
record Subject(
        String title,
        String description,
        String wikiName,
        String wikiHref,
        String wikiId,
        String language,
        String direction,
        String href,
        String pagesHref,
        String sourceHref) {

    static Subject of(WikiView wiki, ArticleView article) {
        String wikiHref = ReadingPath.wiki(wiki.wiki().wikiId());
        String source = article.current()
                .map(view -> "/v1" + wikiHref + "/revisions/" + view.revision().revId() + "/text")
                .orElse("");
        return new Subject(
                article.page().pageTitle().display(),
                Objects.requireNonNullElse(article.document().shortDescription(), ""),
                wiki.wiki().name(),
                wikiHref,
                wiki.wiki().wikiId().value(),
                wiki.wiki().language(),
                Shown.direction(wiki.wiki().language()),
                ReadingPath.article(wiki.wiki().wikiId(), article.page().pageTitle()),
                wikiHref + "/pages/" + article.page().pageId(),
                source);
    }
}
