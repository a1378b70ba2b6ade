package org.tributary.event.article;

import org.jspecify.annotations.Nullable;

/**
 * The terms under which a text may be reused.
 *
 * @param spdx an SPDX licence expression, for example {@code CC-BY-SA-4.0}; {@code NOASSERTION} where nothing is known,
 *     since a licence is never guessed
 * @param name the licence's name for people
 * @param url where its text stands
 */
public record Licence(String spdx, String name, @Nullable String url) {

    /** SPDX's own word for "nobody has said". */
    public static final Licence UNKNOWN = new Licence("NOASSERTION", "unknown", null);

    public Licence {
        if (spdx.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a licence needs an SPDX expression and a name");
        }
    }
}
