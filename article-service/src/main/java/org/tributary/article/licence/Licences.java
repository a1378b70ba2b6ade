package org.tributary.article.licence;

import java.time.Instant;
import org.tributary.event.article.Licence;
import org.tributary.event.wiki.Wiki;

/** Names the licence of every revision of every wiki. */
public final class Licences {
    private Licences() {}

    /**
     * The licence of the text that was saved then.
     *
     * @param revDt when the revision was made on the wiki; a wiki that changed its statement is taken by what it said then
     */
    public static Licence of(Wiki wiki, Instant revDt) {
        return WikimediaProject.of(wiki)
                .flatMap(project -> project.licenceAt(revDt))
                .orElseGet(() -> StatedRights.licence(wiki.rightsAt(revDt)));
    }
}
