package org.tributary.article.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.page.Page;
import org.tributary.event.page.RedirectPageLink;

/** Decides where an article stands after a statement: the newest word of the wiki on its title counts. */
final class Placing {

    /**
     * On what ground a statement speaks of title and redirect.
     *
     * @param takesCurrent its revision has just become the current one
     * @param isMove it is about the title
     * @param revDt of the revision that became current; null if none did
     * @param isOfCurrent its revision was the current one before, or there was none
     */
    record Claim(
            boolean takesCurrent, boolean isMove, @Nullable Instant revDt, boolean isOfCurrent) {
        static final Claim NONE = new Claim(false, false, null, false);
    }

    private Placing() {}

    static Place after(
            @Nullable Place held, Page page, @Nullable RedirectPageLink readTarget, Statement statement, Claim claim) {
        RedirectPageLink link = page.redirectPageLink() == null ? readTarget : page.redirectPageLink();
        if (held == null) {
            return new Place(page.pageTitle(), page.namespaceId(), page.isRedirect(), link, statement.at());
        }
        boolean takesTitle = takesTitle(held, statement, claim);
        boolean takesRedirect = claim.takesCurrent();
        boolean fillsRedirect =
                claim.isOfCurrent() && held.isRedirect() && page.isRedirect() && held.redirectLink() == null;
        return new Place(
                takesTitle ? page.pageTitle() : held.title(),
                takesTitle ? page.namespaceId() : held.namespaceId(),
                takesRedirect ? page.isRedirect() : held.isRedirect(),
                takesRedirect || fillsRedirect ? link : held.redirectLink(),
                takesTitle && statement.at() != null ? statement.at() : held.titleDt());
    }

    private static boolean takesTitle(Place held, Statement statement, Claim claim) {
        Instant at = statement.at();
        if (at == null) {
            Instant revDt = claim.revDt();
            return claim.takesCurrent() && (held.titleDt() == null || (revDt != null && revDt.isAfter(held.titleDt())));
        }
        if (claim.isMove() || claim.takesCurrent()) {
            return statement.isSince(held.titleDt());
        }
        boolean mayBeOld = statement.authority() == Statement.Authority.AS_MADE && held.titleDt() == null;
        return !mayBeOld && statement.isAfter(held.titleDt());
    }
}
