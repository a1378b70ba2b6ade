package org.tributary.article.licence;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageId;

/**
 * A licence that an operator states for a page, for all that was imported from one wiki, or for what of a page was.
 *
 * @param page null for all pages
 * @param importedFrom the prefix that marks what was imported; null for everything
 * @param reason why, for people
 * @param setDt when it was stated
 */
public record LicenceException(
        @Nullable PageId page, @Nullable String importedFrom, Licence licence, String reason, Instant setDt) {

    /** Those that say more about where they hold come first. */
    static final Comparator<LicenceException> NARROWEST_FIRST =
            Comparator.comparingInt(each -> (each.page == null ? 2 : 0) + (each.importedFrom == null ? 1 : 0));

    public LicenceException {
        if (page == null && importedFrom == null) {
            throw new IllegalArgumentException("an exception is about a page or about an import");
        }
    }

    boolean isAbout(Saved saved) {
        return (page == null || page.equals(saved.page()))
                && (importedFrom == null || importedFrom.equals(saved.importedFrom()));
    }
}
