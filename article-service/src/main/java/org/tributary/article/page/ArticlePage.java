package org.tributary.article.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.article.content.Reading;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.content.SourceText;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.Found;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.RedirectPageLink;

/**
 * An article, or an old revision of one, made ready to be shown.
 *
 * @param redirectedFrom the redirect that led here; empty where none did
 * @param isSourceHtml whether it is the source wiki that made the HTML
 * @param leadsTo where this page leads that is itself a redirect
 * @param section of the article that the redirect led to; empty where it led to the beginning
 * @param pasts of an article as it stood at an instant, that instant, and where it is shown as it stands now
 */
record ArticlePage(
        Subject subject,
        List<Link> redirectedFrom,
        List<Link> leadsTo,
        List<Link> section,
        List<Link> pasts,
        String html,
        boolean isSourceHtml,
        List<Reading.Heading> headings,
        List<Link> categories,
        List<Link> languages,
        List<Credits> credits) {
    private static final int HEADINGS_MIN = 3;

    static ArticlePage of(
            WikiView wiki,
            Found found,
            Optional<RevisionView> shown,
            Optional<Credits> credits,
            Optional<Reading> read,
            Optional<String> sourceHtml) {
        ArticleView article = found.article();
        Reading reading =
                read.orElseGet(() -> new Reading("<p>The text of this revision is not shown.</p>", List.of()));
        boolean isRedirect = article.page().isRedirect();
        Optional<String> sources = isRedirect ? Optional.empty() : sourceHtml;
        RedirectPageLink link = article.page().redirectPageLink();
        return new ArticlePage(
                Subject.of(wiki, article),
                found.redirectedFrom().stream()
                        .map(title -> new Link(
                                ReadingPath.article(wiki.wiki().wikiId(), title) + "?redirect=no", title.display()))
                        .toList(),
                link != null && article.page().isRedirect() ? List.of(to(wiki, link, found.section())) : List.of(),
                found.section().stream()
                        .filter(section -> found.redirectedFrom().isPresent())
                        .map(section -> new Link(anchor(section), section))
                        .toList(),
                List.of(),
                sources.orElse(reading.html()),
                sources.isPresent(),
                sources.isPresent() || reading.headings().size() < HEADINGS_MIN ? List.of() : reading.headings(),
                categories(wiki, article),
                languages(wiki, article),
                credits.stream().toList());
    }

    /** The same as of an instant. */
    ArticlePage asOf(Instant instant, String hrefNow) {
        return new ArticlePage(
                subject,
                redirectedFrom,
                leadsTo,
                section,
                List.of(new Link(hrefNow, Shown.date(instant))),
                html,
                isSourceHtml,
                headings,
                categories,
                languages,
                credits);
    }

    private static Link to(WikiView wiki, RedirectPageLink link, Optional<String> section) {
        String prefix = link.interwikiPrefix();
        String title =
                link.pageTitle().display() + section.map(name -> "#" + name).orElse("");
        String place = section.map(ArticlePage::anchor).orElse("");
        return prefix == null
                ? new Link(ReadingPath.article(wiki.wiki().wikiId(), link.pageTitle()) + place, title)
                : new Link("", prefix + ":" + title);
    }

    private static String anchor(String section) {
        return "#" + ReadingPath.encoded(section.replace(' ', '_'));
    }

    private static List<Link> categories(WikiView wiki, ArticleView article) {
        String prefix = wiki.wiki().namespaces().stream()
                .filter(namespace -> namespace.id() == 14)
                .map(namespace -> namespace.name())
                .findFirst()
                .orElse("Category");
        return article.document().categories().stream()
                .map(name ->
                        new Link(ReadingPath.article(wiki.wiki().wikiId(), new PageTitle(prefix + ":" + name)), name))
                .toList();
    }

    private static List<Link> languages(WikiView wiki, ArticleView article) {
        return article.document().languageLinks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(language -> new Link(
                        SourceText.inLanguage(wiki.wiki(), language.getKey(), language.getValue())
                                .orElse(""),
                        language.getKey() + ": " + language.getValue()))
                .toList();
    }
}
