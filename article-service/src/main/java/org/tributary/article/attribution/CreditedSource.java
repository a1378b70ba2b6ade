package org.tributary.article.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.RevisionId;

/**
 * A page that text was taken from, as it is credited where that text stands now.
 *
 * @param isTranslation whether the text was translated from it
 * @param title for people
 * @param wikiName of its wiki: a name, a host, or the prefix by which somebody named it
 * @param url where it is read; null where that is not known, as are {@code historyUrl} and {@code revisionUrl}
 * @param revisionUrl where the revision is read that was taken
 * @param revision that was taken; null where it is not known which
 * @param contributorsTotal how many had written it by then; 0 where that is not known
 * @param contributors those to be named, most edits first
 * @param isEarlierUnknown whether others may have written it before its wiki was followed
 * @param licence under which its text stands
 * @param terms what that means for the text it went into
 */
public record CreditedSource(
        boolean isTranslation,
        String title,
        String wikiName,
        @Nullable String url,
        @Nullable String historyUrl,
        @Nullable String revisionUrl,
        @Nullable RevisionId revision,
        long contributorsTotal,
        List<Contributor> contributors,
        boolean isEarlierUnknown,
        Licence licence,
        Terms terms) {

    /** How the licence of a source stands to the one of the text it went into. */
    public enum Terms {
        /** It is the same. */
        SAME,
        /** It is another one, which allows that, as far as is known. */
        OTHER,
        /** Nobody has said what it is. */
        UNKNOWN,
        /** It does not allow its text to go into that text. */
        APART
    }

    public CreditedSource {
        contributors = List.copyOf(contributors);
    }
}
