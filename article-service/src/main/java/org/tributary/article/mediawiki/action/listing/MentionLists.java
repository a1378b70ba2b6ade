package org.tributary.article.mediawiki.action.listing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tributary.article.mediawiki.action.ListModule;
import org.tributary.article.store.mention.MentionKind;

/** The lists of pages that name a page. */
@Singleton
final class MentionLists {
    private final MentionRange range;
    private final MentionTarget target;

    MentionLists(MentionRange range, MentionTarget target) {
        this.range = range;
        this.target = target;
    }

    /** The pages that link to a page. */
    @Produces
    @Singleton
    ListModule backlinks() {
        return new NamingPages("backlinks", "bl", MentionKind.LINK, true, range, target);
    }

    /** The pages whose own text calls a template. */
    @Produces
    @Singleton
    ListModule embeddedIn() {
        return new NamingPages("embeddedin", "ei", MentionKind.TEMPLATE, false, range, target);
    }
}
