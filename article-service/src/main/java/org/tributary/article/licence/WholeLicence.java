package org.tributary.article.licence;

import java.util.List;
import org.tributary.event.article.Licence;

/**
 * The licence of a text that was put together from texts under several.
 *
 * @param licence the one that covers all of it; of several that cannot be had as one, all of them joined by {@code AND}
 * @param parts the licences of its parts, oldest first, each once
 * @param warnings what a reuser has to look out for
 */
public record WholeLicence(Licence licence, List<Licence> parts, List<Warning> warnings) {

    public WholeLicence {
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
    }

    /**
     * What has to be looked out for.
     *
     * @param detail a sentence for people
     */
    public record Warning(Kind kind, String detail) {}

    /** The kinds there are. */
    public enum Kind {
        /** Nobody has said under which licence a part stands. */
        LICENCE_UNKNOWN,
        /** No licence allows its holder to pass on all parts as one text. */
        LICENCES_DO_NOT_COMBINE,
        /** A part may be passed on only unchanged. */
        NO_CHANGES_ALLOWED,
        /** A part may not be used commercially. */
        NON_COMMERCIAL_ONLY
    }
}
