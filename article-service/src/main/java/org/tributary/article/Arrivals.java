package org.tributary.article;

import org.jspecify.annotations.Nullable;
import org.tributary.article.content.SourceText;
import org.tributary.article.decide.Arrival;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.wiki.Wiki;

/** Makes arrivals of changes: what the event does not say is read from its text. */
final class Arrivals {
    private Arrivals() {}

    static Arrival of(PageChange change, @Nullable Wiki wiki) {
        return Arrival.of(change, wiki == null ? null : redirectTarget(change, wiki));
    }

    private static @Nullable RedirectPageLink redirectTarget(PageChange change, Wiki wiki) {
        Revision revision = change.revision();
        Slot main = revision == null ? null : revision.mainSlot();
        String body = main == null ? null : main.contentBody();
        if (main == null || body == null || !change.page().isRedirect()) {
            return null;
        }
        RedirectPageLink told = change.page().redirectPageLink();
        return told != null
                ? told
                : SourceText.redirect(body, main.contentModel(), wiki).orElse(null);
    }
}
