package org.tributary.article.mediawiki.action.linking;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tributary.article.mediawiki.action.PropModule;
import org.tributary.article.mediawiki.action.linking.MentionedPages.Kind;
import org.tributary.article.reading.listing.MentionLister;
import org.tributary.article.resolve.NamedPages;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.mention.MentionKind;

/** The properties that list pages which a text mentions, and those whose texts mention a page. */
@Singleton
final class MentionModules {
    private final PageTexts texts;
    private final MentionLister lister;
    private final int max;

    MentionModules(PageTexts texts, MentionLister lister, ArticleSettings settings) {
        this.texts = texts;
        this.lister = lister;
        this.max = settings.mediawiki().rowsMax();
    }

    /** The pages of the wiki that a page links to. */
    @Produces
    @Singleton
    PropModule links() {
        return new MentionedPages(new Kind("links", "pl", "titles", true, NamedPages::links), texts, max);
    }

    /** The templates that the text of a page itself calls. */
    @Produces
    @Singleton
    PropModule templates() {
        return new MentionedPages(new Kind("templates", "tl", "templates", true, NamedPages::templates), texts, max);
    }

    /** The categories that a page is in, as its own text says. */
    @Produces
    @Singleton
    PropModule categories() {
        return new MentionedPages(
                new Kind("categories", "cl", "categories", false, NamedPages::categories), texts, max);
    }

    /** The files that a page shows. */
    @Produces
    @Singleton
    PropModule images() {
        return new MentionedPages(new Kind("images", "im", "images", false, NamedPages::files), texts, max);
    }

    /** The pages that link to a page. */
    @Produces
    @Singleton
    PropModule linksHere() {
        return new MentionedHere("linkshere", "lh", MentionKind.LINK, lister, max);
    }

    /** The pages whose own text calls a page as a template. */
    @Produces
    @Singleton
    PropModule transcludedIn() {
        return new MentionedHere("transcludedin", "ti", MentionKind.TEMPLATE, lister, max);
    }
}
