package org.tributary.article.compliance;

import java.util.List;
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
 */
record Expected(
        Attribution attribution, WholeLicence licence, List<String> names, boolean isCurrent, String currentUrl) {

    Expected {
        names = List.copyOf(names);
    }
}
