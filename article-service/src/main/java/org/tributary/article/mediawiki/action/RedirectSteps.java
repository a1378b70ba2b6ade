package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tributary.article.content.SourceText;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.wiki.Wiki;

/**
 * Goes where redirects lead as MediaWiki does: all of them one step, then those that were found one step more. What is
 * known already is not gone to again, so that a circle ends, and a redirect to itself leads to no page.
 */
final class RedirectSteps {
    private final Function<PageTitle, Optional<ArticleView>> held;
    private final Function<RevisionView, Optional<String>> text;
    private final Wiki wiki;
    private final Set<PageTitle> known = new HashSet<>();
    private final List<ArticleView> pending = new ArrayList<>();

    RedirectSteps(
            Function<PageTitle, Optional<ArticleView>> held, Function<RevisionView, Optional<String>> text, Wiki wiki) {
        this.held = held;
        this.text = text;
        this.wiki = wiki;
    }

    /** Whether a page is a redirect that can be gone to; then {@link #walk} does so. */
    boolean take(ArticleView page) {
        RedirectPageLink link = page.page().redirectPageLink();
        boolean isLeading = page.page().isRedirect() && link != null && link.interwikiPrefix() == null;
        boolean isNew = known.add(page.page().pageTitle());
        if (isLeading && isNew) {
            pending.add(page);
        }
        return isLeading;
    }

    /** Tells of each step, and hands over the pages at the end of the ways, and the titles that lead nowhere. */
    void walk(Consumer<ObjectNode> step, Consumer<ArticleView> page, Consumer<PageTitle> nowhere) {
        while (!pending.isEmpty()) {
            Set<PageTitle> next = new LinkedHashSet<>();
            for (ArticleView from : pending) {
                RedirectPageLink link = from.page().redirectPageLink();
                if (link != null) {
                    step.accept(told(from, link));
                    next.add(link.pageTitle());
                }
            }
            pending.clear();
            for (PageTitle title : next) {
                if (!known.contains(title)) {
                    held.apply(title).ifPresentOrElse(to -> end(to, page), () -> nowhere.accept(title));
                    known.add(title);
                }
            }
        }
    }

    private void end(ArticleView to, Consumer<ArticleView> page) {
        if (!take(to)) {
            page.accept(to);
        }
    }

    private ObjectNode told(ArticleView from, RedirectPageLink link) {
        ObjectNode json = MediaWikiJson.object()
                .put("from", PageSets.spaced(from.page().pageTitle()))
                .put("to", PageSets.spaced(link.pageTitle()));
        from.current()
                .flatMap(text)
                .flatMap(source -> SourceText.redirectFragment(source, wiki))
                .ifPresent(fragment -> json.put("tofragment", fragment));
        return json;
    }
}
