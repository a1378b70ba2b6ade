package org.tributary.article.resolve;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.attribution.Attributions;
import org.tributary.article.content.SourceText;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.past.PastReader;
import org.tributary.article.reading.past.PastTitles;
import org.tributary.article.reuse.SourceCredits;
import org.tributary.event.article.Attribution;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.Page;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.page.Slot;
import org.tributary.frame.Problem;

/** Finds articles as they stood at an instant, by number or by the title that they had then. */
@Singleton
public final class PastFinder {
    private static final int REDIRECTS_MAX = 5;

    private final ArticleReader reader;
    private final PastReader past;
    private final Finder finder;
    private final SourceCredits sources;

    PastFinder(ArticleReader reader, PastReader past, Finder finder, SourceCredits sources) {
        this.sources = sources;
        this.reader = reader;
        this.past = past;
        this.finder = finder;
    }

    /**
     * An article that was found under the title it had then.
     *
     * @param redirectedFrom the title asked for, where redirects led on from it at that time
     * @param section that the last of those redirects led to, or this article where it is one itself
     */
    public record Titled(Past past, Optional<PageTitle> redirectedFrom, Optional<String> section) {}

    /** The article of a number as it stood at an instant. */
    public Past article(WikiView wiki, ArticleView now, Instant instant) {
        RevisionView revision = finder.revisionAt(now, instant);
        past.goneSince(now.key(), instant).ifPresent(since -> {
            throw Problem.notHeld("page " + now.page().pageId() + " was deleted at " + instant + ", since " + since);
        });
        Page page = page(wiki, now, revision, instant);
        PastReader.Credited credited = past.credited(now.key(), HistoryPoint.of(revision.revision()));
        Attribution attribution = Attributions.write(
                wiki.wiki(),
                page.pageTitle(),
                revision.revision().revId(),
                revision.licence(),
                credited.total(),
                credited.named());
        ArticleView at = sources.told(
                wiki,
                new ArticleView(
                        now.wikiId(),
                        page,
                        now.version(),
                        false,
                        Optional.of(revision),
                        Optional.of(attribution),
                        () -> reader.document(revision),
                        now.changedDt()));
        return new Past(now, at, revision, at.attribution().orElse(attribution), instant);
    }

    private Page page(WikiView wiki, ArticleView now, RevisionView revision, Instant instant) {
        PastTitles.Since title = past.titles(now.key())
                .at(instant)
                .orElse(new PastTitles.Since(now.page().pageTitle(), now.page().namespaceId(), 0, null));
        RedirectPageLink target = redirect(wiki, revision).orElse(null);
        return new Page(now.page().pageId(), title.title(), title.namespaceId(), target != null, target);
    }

    private Optional<RedirectPageLink> redirect(WikiView wiki, RevisionView revision) {
        return text(revision).flatMap(text -> SourceText.redirect(text, model(revision), wiki.wiki()));
    }

    private Optional<String> text(RevisionView revision) {
        return revision.revision().isContentVisible()
                ? reader.text(revision.wikiId(), revision.revision().revId())
                : Optional.empty();
    }

    private static String model(RevisionView revision) {
        Slot main = revision.revision().mainSlot();
        return main == null ? "wikitext" : main.contentModel();
    }

    /** The article that had this title at an instant; redirects are followed as they led then. */
    public Titled article(WikiView wiki, String title, boolean isFollowing, Instant instant) {
        if (title.isBlank()) {
            throw Problem.badParameter("title", "a page title is wanted");
        }
        Past start = titled(wiki, title, instant)
                .orElseThrow(() -> Problem.notHeld("no page of " + wiki.wiki().name()
                        + " is known to have had the title '" + title.replace('_', ' ') + "' at " + instant));
        if (!isFollowing) {
            return titled(wiki, start);
        }
        Set<PageId> seen = new HashSet<>();
        Past leading = start;
        Past at = start;
        while (at.at().page().isRedirect()
                && seen.size() < REDIRECTS_MAX
                && seen.add(at.at().page().pageId())) {
            RedirectPageLink link = at.at().page().redirectPageLink();
            Optional<Past> next = link == null || link.interwikiPrefix() != null
                    ? Optional.empty()
                    : titled(wiki, link.pageTitle().value(), instant);
            if (next.isEmpty()) {
                break;
            }
            leading = at;
            at = next.get();
        }
        return at.at().page().isRedirect() || at.equals(start)
                ? titled(wiki, start)
                : new Titled(at, Optional.of(start.at().page().pageTitle()), finder.section(wiki, leading.at()));
    }

    /** An article as it was, with the section that it led to where it was a redirect. */
    public Titled titled(WikiView wiki, Past past) {
        return new Titled(past, Optional.empty(), finder.section(wiki, past.at()));
    }

    private Optional<Past> titled(WikiView wiki, String title, Instant instant) {
        List<PageTitle> forms = List.copyOf(TitleForms.of(title, wiki.wiki()));
        List<Candidate> candidates = new ArrayList<>();
        for (PageKey page : past.everTitled(wiki.wiki().wikiId(), forms)) {
            past.titles(page)
                    .at(instant)
                    .filter(had -> forms.contains(had.title()))
                    .ifPresent(had -> candidates.add(new Candidate(page, had)));
        }
        candidates.sort(Candidate.LATEST);
        return candidates.stream()
                .map(candidate -> standing(wiki, candidate.page(), instant))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A page that had the title. */
    private record Candidate(PageKey page, PastTitles.Since since) {
        /** Of several whose dates leave it open, the one that got it last. */
        static final Comparator<Candidate> LATEST = Comparator.comparing((Candidate one) ->
                        Objects.requireNonNullElse(one.since().dt(), Instant.MIN))
                .thenComparing(one -> one.page().pageId())
                .reversed();
    }

    private Optional<Past> standing(WikiView wiki, PageKey page, Instant instant) {
        Optional<ArticleView> now = reader.article(page).filter(article -> !article.isWithdrawn());
        if (now.isEmpty() || past.goneSince(page, instant).isPresent() || !finder.hasRevisionAt(now.get(), instant)) {
            return Optional.empty();
        }
        return Optional.of(article(wiki, now.get(), instant));
    }
}
