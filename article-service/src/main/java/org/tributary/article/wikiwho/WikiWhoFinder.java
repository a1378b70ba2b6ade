package org.tributary.article.wikiwho;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.Mode;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.authors.ArticleAuthors;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.frame.Problem;

/** Finds what WikiWho's addresses name, or says in its words that it is not there. */
@Singleton
final class WikiWhoFinder {
    private final Finder finder;
    private final ArticleReader reader;
    private final ArticleAuthors authors;
    private final long patience;

    WikiWhoFinder(Finder finder, ArticleReader reader, ArticleAuthors authors, ArticleSettings settings) {
        this.finder = finder;
        this.reader = reader;
        this.authors = authors;
        this.patience = settings.authorship().patience().toSeconds();
    }

    ArticleView byTitle(String wikiId, String title) {
        return found(title, wiki -> finder.article(wiki, title, false).article(), wikiId);
    }

    /** Whether there is a page of exactly this title. */
    boolean isTitle(String wikiId, String title) {
        try {
            byTitle(wikiId, title);
            return true;
        } catch (WikiWhoError e) {
            return false;
        }
    }

    ArticleView byNumber(String wikiId, String pageId) {
        return found(pageId, wiki -> finder.article(wiki, Parameters.pageId(pageId)), wikiId);
    }

    ArticleView byRevision(String wikiId, RevisionId revision) {
        WikiId id = wiki(wikiId).wiki().wikiId();
        return reader.revision(id, revision)
                .flatMap(view -> reader.article(new PageKey(id, view.pageId())))
                .filter(article -> !article.isWithdrawn())
                .orElseThrow(() -> WikiWhoError.noRevision(revision));
    }

    private ArticleView found(String named, Function<WikiView, ArticleView> search, String wikiId) {
        WikiView wiki = wiki(wikiId);
        try {
            return search.apply(wiki);
        } catch (Problem e) {
            throw WikiWhoError.noArticle(named);
        }
    }

    private WikiView wiki(String wikiId) {
        try {
            return finder.wiki(wikiId);
        } catch (Problem e) {
            throw WikiWhoError.noWiki(wikiId);
        }
    }

    /** Answers from an article's authorship. */
    <T> T ask(ArticleView article, Function<Authorship, T> question) {
        return authors.ask(article.key(), Mode.REFERENCE, question).orElseThrow(() -> WikiWhoError.later(patience));
    }

    /** The last revision of an article whose tokens are known. */
    static AcceptedRevision latest(ArticleView article, Authorship authorship) {
        List<AcceptedRevision> accepted = authorship.accepted();
        if (accepted.isEmpty()) {
            throw WikiWhoError.noRevision(article.current()
                    .map(view -> view.revision().revId())
                    .orElseThrow(() ->
                            WikiWhoError.noArticle(article.page().pageTitle().value())));
        }
        return accepted.getLast();
    }

    /** A revision whose tokens are known. */
    static AcceptedRevision revision(Authorship authorship, RevisionId revision) {
        return authorship.accepted().stream()
                .filter(each -> each.revId().equals(revision))
                .findFirst()
                .orElseThrow(() -> WikiWhoError.noRevision(revision));
    }

    /** The revisions from one to another, which is not among them. */
    static List<AcceptedRevision> range(Authorship authorship, RevisionId start, RevisionId end) {
        List<AcceptedRevision> accepted = authorship.accepted();
        int from = accepted.indexOf(revision(authorship, start));
        int to = accepted.indexOf(revision(authorship, end));
        return accepted.subList(Math.min(from, to), Math.max(from, to));
    }
}
