package org.tributary.article.mediawiki.rest;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.tributary.article.content.Escaped;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.html.Readings;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Found;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Slot;
import org.tributary.frame.Problem;

/** Finds what an address of MediaWiki's asks for, or says in MediaWiki's words that it is not there. */
@Singleton
final class RestFinder {
    private static final String WIKITEXT = "wikitext";

    private final Finder finder;
    private final ArticleReader reader;
    private final Readings readings;

    RestFinder(Finder finder, ArticleReader reader, Readings readings) {
        this.readings = readings;
        this.finder = finder;
        this.reader = reader;
    }

    WikiView wiki(String wikiId) {
        try {
            return finder.wiki(wikiId);
        } catch (Problem problem) {
            throw RestError.of(problem);
        }
    }

    /** The page of this title as it is, redirect or not; it has a revision. */
    ArticleView page(WikiView wiki, String title) {
        return found(wiki, title, false).article();
    }

    /** The page of this title, or the one that it leads to. */
    Found found(WikiView wiki, String title, boolean isFollowing) {
        Found found = orElse(() -> finder.article(wiki, title, isFollowing), () -> RestError.noTitle(title));
        if (found.article().current().isEmpty()) {
            throw RestError.noTitle(title);
        }
        return found;
    }

    RevisionView revision(WikiView wiki, String revision) {
        long number = number("id", revision);
        if (number < 1) {
            throw RestError.noRevision(revision);
        }
        return orElse(
                () -> finder.revision(wiki, new RevisionId(number)), () -> RestError.noRevision(Long.toString(number)));
    }

    ArticleView pageOf(WikiView wiki, RevisionView revision) {
        return orElse(
                () -> finder.article(wiki, revision.pageId()),
                () -> RestError.noRevision(revision.revision().revId().toString()));
    }

    String text(RevisionView revision) {
        if (!revision.revision().isContentVisible()) {
            throw RestError.of(
                    403,
                    "rest-permission-denied-revision",
                    "User doesn't have access to the requested revision ("
                            + revision.revision().revId() + ").");
        }
        try {
            return finder.text(revision);
        } catch (Problem problem) {
            throw RestError.of(problem);
        }
    }

    /** A revision as a document: the wiki's own HTML where it is the current one and that is held, else ours. */
    String html(WikiView wiki, ArticleView article, RevisionView shown) {
        boolean isCurrent = article.current()
                .filter(current ->
                        current.revision().revId().equals(shown.revision().revId()))
                .isPresent();
        Optional<String> source = isCurrent ? reader.sourceHtml(article.key()) : Optional.empty();
        String body =
                source.orElseGet(() -> readings.of(wiki, shown, text(shown)).html());
        String language = article.page().pageLanguage();
        return "<!DOCTYPE html>\n<html lang=\""
                + Escaped.text(language == null ? wiki.wiki().language() : language)
                + "\"><head><meta charset=\"utf-8\"/><title>"
                + Escaped.text(RestJson.spaced(article.page().pageTitle()))
                + "</title></head><body>" + body + "</body></html>";
    }

    static String model(RevisionView revision) {
        Slot main = revision.revision().mainSlot();
        return main == null ? WIKITEXT : main.contentModel();
    }

    static long number(String parameter, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw RestError.notANumber(parameter, value);
        }
    }

    private static <T> T orElse(Supplier<T> wanted, Supplier<RestError> instead) {
        try {
            return wanted.get();
        } catch (Problem problem) {
            throw instead.get();
        }
    }
}
