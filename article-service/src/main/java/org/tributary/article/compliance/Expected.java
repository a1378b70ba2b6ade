package org.tributary.article.compliance;

import java.util.List;
import org.tributary.article.attribution.CreditedSource;
import org.tributary.article.licence.WholeLicence;
import org.tributary.event.article.Attribution;

/**
 * What a copy of a revision should say.
 *
 * @param attribution that goes with it
 * @param licence of all its text
 * @param names of those who wrote it, most edits first
 * @param isCurrent whether it is the current revision
 * @param currentUrl the current revision on its wiki
 * @param sources other pages that text of it was taken from
 */
record Expected(
        Attribution attribution,
        WholeLicence licence,
        List<String> names,
        boolean isCurrent,
        String currentUrl,
        List<CreditedSource> sources) {

    Expected {
        sources = List.copyOf(sources);
        names = List.copyOf(names);
    }
}
