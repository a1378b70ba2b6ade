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
 * @param way the page that took text from it, where that is not the one that is credited but another source of it
 * @param furtherUrl where further pages are found that the text came from, which are not told; null where all are told
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
        Terms terms,
        @Nullable Way way,
        @Nullable String furtherUrl) {

    /**
     * A page by way of which text came.
     *
     * @param title for people
     * @param url where it is read; null where that is not known
     */
    public record Way(String title, @Nullable String url) {}

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

    /** One from which text was taken where it stands now, all that it owes being told. */
    public CreditedSource(
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
        this(
                isTranslation,
                title,
                wikiName,
                url,
                historyUrl,
                revisionUrl,
                revision,
                contributorsTotal,
                contributors,
                isEarlierUnknown,
                licence,
                terms,
                null,
                null);
    }

    /** The same page, which text came from in this way. */
    public CreditedSource by(@Nullable Way other, @Nullable String further) {
        return new CreditedSource(
                isTranslation,
                title,
                wikiName,
                url,
                historyUrl,
                revisionUrl,
                revision,
                contributorsTotal,
                contributors,
                isEarlierUnknown,
                licence,
                terms,
                other,
                further);
    }

    /** The title of the page by way of which text came; null where it came without one. */
    public @Nullable String wayTitle() {
        return way == null ? null : way.title();
    }
}
