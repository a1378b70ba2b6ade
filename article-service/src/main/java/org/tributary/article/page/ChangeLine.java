package org.tributary.article.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/** An article that changed lately. */
record ChangeLine(
        String href, String title, String description, String wiki, String isoDate, String ago, String editor) {
    /** A wiki writes an edit down in several places, and not within the same second. */
    private static final Duration SAME = Duration.ofMinutes(1);

    static List<ChangeLine> latest(ArticleReader reader, Optional<WikiId> wikiId, int limit, Instant now) {
        return reader.lastChanged(wikiId, limit).stream()
                .map(article -> of(article, now))
                .toList();
    }

    private static ChangeLine of(ArticleView article, Instant now) {
        Instant changed = article.changedDt();
        // What was moved, hidden or told again later was not changed by whoever made the current revision.
        Optional<User> editor = article.current()
                .map(RevisionView::revision)
                .filter(revision -> !changed.isAfter(revision.revDt().plus(SAME)))
                .map(Revision::editor);
        return new ChangeLine(
                ReadingPath.article(article.wikiId(), article.page().pageTitle()),
                article.page().pageTitle().display(),
                Objects.requireNonNullElse(article.document().shortDescription(), ""),
                article.wikiId().value(),
                changed.toString(),
                Shown.ago(changed, now),
                editor.map(User::userText).orElse(""));
    }
}
