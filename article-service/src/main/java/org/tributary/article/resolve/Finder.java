package org.tributary.article.resolve;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tributary.article.attribution.Attributions;
import org.tributary.article.content.SourceText;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.HistoryFilter;
import org.tributary.article.reading.HistoryQuery;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.Slice;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.past.PastReader;
import org.tributary.event.article.Attribution;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.frame.Problem;

/** Finds what an address asks for, or says with a problem why it is not to be had. */
@Singleton
public final class Finder {
    private static final int REDIRECTS_MAX = 5;

    private final ArticleReader reader;
    private final PastReader past;

    Finder(ArticleReader reader, PastReader past) {
        this.reader = reader;
        this.past = past;
    }

    public WikiView wiki(String wikiId) {
        WikiId id = Parameters.wikiId(wikiId);
        return reader.wiki(id).orElseThrow(() -> Problem.notHeld("no wiki '" + id + "' is followed or was imported"));
    }

    /** The article of this title; redirects are followed as far as they lead to an article, unless told otherwise. */
    public Found article(WikiView wiki, String title, boolean isFollowing) {
        if (title.isBlank()) {
            throw Problem.badParameter("title", "a page title is wanted");
        }
        ArticleView article = TitleForms.of(title, wiki.wiki()).stream()
                .map(form -> reader.articleByTitle(wiki.wiki().wikiId(), form))
                .flatMap(Optional::stream)
                .reduce((first, second) -> first.isWithdrawn() && !second.isWithdrawn() ? second : first)
                .orElseThrow(() -> Problem.notHeld("no page '" + title.replace('_', ' ') + "' of "
                        + wiki.wiki().name() + " is held"));
        requireVisible(article);
        return isFollowing ? follow(wiki, article) : asItIs(wiki, article);
    }

    /** A title as the wiki would write it, as far as that can be told without asking the wiki; empty where there is none. */
    public Optional<PageTitle> normalised(WikiView wiki, String title) {
        return TitleForms.of(title.strip(), wiki.wiki()).stream().reduce((first, later) -> later);
    }

    /** The article of this number, as it is, redirect or not. */
    public ArticleView article(WikiView wiki, PageId pageId) {
        ArticleView article = reader.article(new PageKey(wiki.wiki().wikiId(), pageId))
                .orElseThrow(() -> Problem.notHeld(
                        "no page " + pageId + " of " + wiki.wiki().name() + " is held"));
        requireVisible(article);
        return article;
    }

    /**
     * The revision that an article showed at an instant: the newest made until then, by the wiki's dates; from the instant
     * on at which the wiki said so, the current one, whatever its date.
     */
    public RevisionView revisionAt(ArticleView article, Instant at) {
        return newestAt(article, at)
                .orElseThrow(() -> Problem.notHeld("no revision of this page is held from " + at + " or before"));
    }

    /** Whether anything of an article is held from an instant or before. */
    boolean hasRevisionAt(ArticleView article, Instant at) {
        return newestAt(article, at).isPresent();
    }

    private Optional<RevisionView> newestAt(ArticleView article, Instant at) {
        Optional<RevisionView> current = article.current();
        if (current.isPresent()
                && !at.isBefore(article.changedDt())
                && !at.isBefore(current.get().revision().revDt())) {
            return current;
        }
        HistoryQuery query = HistoryQuery.newest(1, new HistoryFilter.Until(at.plusNanos(1_000)));
        return reader.history(article.key(), query).items().stream().findFirst();
    }

    public RevisionView revision(WikiView wiki, RevisionId revision) {
        WikiId wikiId = wiki.wiki().wikiId();
        return reader.revision(wikiId, revision).orElseThrow(() -> {
            if (reader.isWithdrawn(wikiId, revision)) {
                return Problem.withdrawn("revision " + revision + " was withdrawn by its wiki");
            }
            return Problem.notHeld(
                    "no revision " + revision + " of " + wiki.wiki().name() + " is held");
        });
    }

    /** A revision that has to be one of this article. */
    public RevisionView revisionOf(WikiView wiki, ArticleView article, RevisionId revision) {
        RevisionView view = revision(wiki, revision);
        if (!view.pageId().equals(article.page().pageId())) {
            throw Problem.badParameter("revision", "revision " + revision + " belongs to another page");
        }
        return view;
    }

    public String text(RevisionView view) {
        return reader.text(view.wikiId(), view.revision().revId()).orElseThrow(() -> {
            if (!view.revision().isContentVisible()) {
                return Problem.withdrawn(
                        "the text of revision " + view.revision().revId() + " is hidden by its wiki");
            }
            return Problem.notHeld("the text of revision " + view.revision().revId() + " is not held");
        });
    }

    public Slice<RevisionView> history(ArticleView article, HistoryQuery query) {
        return placed(() -> reader.history(article.key(), query));
    }

    /** What is read from a place on; 400 where nobody has given that place out. */
    public static <T> Slice<T> placed(Supplier<Slice<T>> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("cursor", "this is not a cursor that was given out");
        }
    }

    /** The attribution that goes with one revision of an article: of an older one, to those who had made it by then. */
    public Attribution attribution(WikiView wiki, ArticleView article, RevisionView shown) {
        Attribution standing =
                article.attribution().orElseThrow(() -> Problem.notHeld("this page has no revision to credit"));
        RevisionId revision = shown.revision().revId();
        boolean isCurrent = article.current()
                .map(current -> current.revision().revId().equals(revision))
                .orElse(false);
        if (isCurrent) {
            return standing;
        }
        PastReader.Credited credited = past.credited(article.key(), HistoryPoint.of(shown.revision()));
        return Attributions.write(
                wiki.wiki(), article.page().pageTitle(), revision, shown.licence(), credited.total(), credited.named());
    }

    private Found follow(WikiView wiki, ArticleView start) {
        Set<PageId> seen = new HashSet<>();
        ArticleView leading = start;
        ArticleView at = start;
        while (at.page().isRedirect() && seen.size() < REDIRECTS_MAX) {
            if (!seen.add(at.page().pageId())) {
                return asItIs(wiki, start);
            }
            Optional<ArticleView> next = target(at);
            if (next.isEmpty()) {
                break;
            }
            leading = at;
            at = next.get();
        }
        boolean isFollowed =
                !at.page().pageId().equals(start.page().pageId()) && !at.page().isRedirect();
        return isFollowed
                ? new Found(at, Optional.of(start.page().pageTitle()), section(wiki, leading))
                : asItIs(wiki, start);
    }

    /** An article as it is, with the section that it leads to where it is a redirect. */
    public Found asItIs(WikiView wiki, ArticleView article) {
        return new Found(article, Optional.empty(), section(wiki, article));
    }

    /** The section of its target that a redirect leads to, as its text says; empty where it names none, or may not be read. */
    public Optional<String> section(WikiView wiki, ArticleView redirect) {
        return redirect.current()
                .filter(view -> redirect.page().isRedirect() && view.revision().isContentVisible())
                .flatMap(view -> reader.text(view.wikiId(), view.revision().revId())
                        .flatMap(text -> SourceText.redirectFragment(text, wiki.wiki())));
    }

    private Optional<ArticleView> target(ArticleView redirect) {
        RedirectPageLink link = redirect.page().redirectPageLink();
        if (link == null || link.interwikiPrefix() != null) {
            return Optional.empty();
        }
        return reader.wiki(redirect.wikiId()).stream()
                .flatMap(wiki -> TitleForms.of(link.pageTitle().value(), wiki.wiki()).stream())
                .map(form -> reader.articleByTitle(redirect.wikiId(), form))
                .flatMap(Optional::stream)
                .filter(article -> !article.isWithdrawn())
                .findFirst();
    }

    private static void requireVisible(ArticleView article) {
        if (article.isWithdrawn()) {
            throw Problem.withdrawn("page " + article.page().pageId() + " was withdrawn by its wiki");
        }
    }
}
