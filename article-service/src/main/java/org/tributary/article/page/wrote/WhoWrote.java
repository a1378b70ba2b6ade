package org.tributary.article.page.wrote;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.tributary.article.authorship.Mode;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.authors.AccountNames;
import org.tributary.article.reading.authors.ArticleAuthors;
import org.tributary.article.reading.authors.Surviving;
import org.tributary.article.settings.ArticleSettings;

/** Draws who wrote an article, as far as that is known within a short while. */
@Singleton
public final class WhoWrote {
    private final ArticleAuthors authors;
    private final AccountNames names;
    private final Duration patience;

    WhoWrote(ArticleAuthors authors, AccountNames names, ArticleSettings settings) {
        this.authors = authors;
        this.names = names;
        this.patience = settings.authorship().pagePatience();
    }

    /** The picture of an article as it is now; a picture that says so where it is still being found. */
    public Picture of(ArticleView article) {
        Optional<Optional<Surviving>> found = authors.ask(article.key(), Mode.BEST, patience, Surviving::ofLast);
        if (found.isEmpty()) {
            return Picture.stillBeingFound(article);
        }
        // Names are read last, so that one that was hidden a moment ago is not among them.
        Map<Long, String> accounts = names.of(article.key());
        return found.get()
                .map(surviving -> Picture.of(article, surviving, accounts))
                .orElseGet(() -> Picture.ofNothing(article));
    }
}
