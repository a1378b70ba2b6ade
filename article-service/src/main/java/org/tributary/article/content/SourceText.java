package org.tributary.article.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.content.wikitext.Target;
import org.tributary.article.content.wikitext.Wikitext;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.wiki.Wiki;

/** The source of an article, taken apart. */
public final class SourceText {
    private static final String WIKITEXT = "wikitext";

    private SourceText() {}

    /**
     * What a source says without its markup. Of a redirect only categories are told.
     *
     * @param contentModel {@code wikitext} is taken apart; any other model is plain text as it stands
     */
    public static ArticleDocument document(String source, String contentModel, Wiki wiki) {
        if (!contentModel.equals(WIKITEXT) || !Wikitext.isReadable(source)) {
            return new ArticleDocument(null, "", List.of(), source, List.of(), Map.of());
        }
        Wikitext wikitext = new Wikitext(source, wiki);
        DocumentWriter writer = new DocumentWriter();
        Set<String> links = new LinkedHashSet<>();
        wikitext.read(
                target -> {
                    pageOf(target).ifPresent(links::add);
                    return Optional.empty();
                },
                writer);
        ArticleDocument document = writer.finished(wikitext, links);
        boolean isRedirect = Redirects.target(source, wiki).isPresent();
        return isRedirect
                ? new ArticleDocument(null, "", List.of(), "", document.categories(), document.languageLinks())
                : document;
    }

    private static Optional<String> pageOf(Target target) {
        boolean isPage = target.kind() == Target.Kind.PAGE || target.kind() == Target.Kind.CATEGORY;
        return Optional.of(target.title()).filter(title -> isPage && !title.isBlank());
    }

    /** Where a page leads that is a redirect by the words of its wiki; the target's page id is never known here. */
    public static Optional<RedirectPageLink> redirect(String source, String contentModel, Wiki wiki) {
        return contentModel.equals(WIKITEXT) ? Redirects.target(source, wiki) : Optional.empty();
    }

    /** The part of a page that a redirect leads to, if it leads to a part. */
    public static Optional<String> redirectFragment(String source, Wiki wiki) {
        return Redirects.fragment(source, wiki);
    }

    /** The source as safe HTML, for reading. Links lead to our own pages, whether those exist or not. */
    public static Reading reading(String source, String contentModel, Wiki wiki) {
        if (!contentModel.equals(WIKITEXT) || !Wikitext.isReadable(source)) {
            return new Reading("<pre>" + Escaped.text(source) + "</pre>", List.of());
        }
        HtmlWriter writer = new HtmlWriter();
        new Wikitext(source, wiki).read(target -> address(target, wiki), writer);
        return writer.finished();
    }

    private static Optional<String> address(Target target, Wiki wiki) {
        String fragment = target.fragment().isEmpty()
                ? ""
                : "#" + ReadingPath.encoded(target.fragment().replace(' ', '_'));
        return switch (target.kind()) {
            case PAGE, CATEGORY ->
                Optional.of(
                        target.title().isBlank()
                                ? fragment
                                : ReadingPath.article(wiki.wikiId(), new PageTitle(target.title())) + fragment);
            case FILE -> onWiki(wiki, target.title());
            case LANGUAGE -> inLanguage(wiki, target.prefix(), target.name());
            case INTERWIKI -> Optional.empty();
        };
    }

    private static Optional<String> onWiki(Wiki wiki, String title) {
        return Optional.ofNullable(wiki.articleUrl()).map(url -> url.replace("$1", ReadingPath.encoded(title)));
    }

    /** Where the same subject is read in another language, for wikis whose host begins with their language. */
    public static Optional<String> inLanguage(Wiki wiki, String language, String title) {
        return onWiki(wiki, title.replace(' ', '_'))
                .filter(url -> url.contains("//" + wiki.language() + "."))
                .map(url -> url.replaceFirst("//" + wiki.language() + "\\.", "//" + language + "."));
    }
}
