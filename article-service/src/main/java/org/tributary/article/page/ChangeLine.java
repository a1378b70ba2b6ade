package org.tributary.article.page;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/** An article that changed lately. */
record ChangeLine(
        String href, String title, String description, String wiki, String isoDate, String ago, String editor) {

    static List<ChangeLine> latest(ArticleReader reader, Optional<WikiId> wikiId, int limit, Instant now) {
        return reader.lastChanged(wikiId, limit).stream()
                .map(article -> of(article, now))
                .toList();
    }

    private static ChangeLine of(ArticleView article, Instant now) {
        User editor = article.current().map(view -> view.revision().editor()).orElse(null);
        Instant changed = article.current()
                .map(view -> view.revision())
                .map(Revision::revDt)
                .orElse(article.changedDt());
        return new ChangeLine(
                ReadingPath.article(article.wikiId(), article.page().pageTitle()),
                article.page().pageTitle().display(),
                Objects.requireNonNullElse(article.document().shortDescription(), ""),
                article.wikiId().value(),
                changed.toString(),
                Shown.ago(changed, now),
                editor == null ? "" : editor.userText());
    }
}
