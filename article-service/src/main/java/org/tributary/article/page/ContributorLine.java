package org.tributary.article.page;

import java.util.Locale;
import java.util.Objects;
import org.tributary.event.article.Contributor;

/** Somebody in a list of contributors. */
record ContributorLine(
        String name,
        boolean isHidden,
        String kind,
        boolean isBot,
        String edits,
        String minor,
        String first,
        String last) {

    static ContributorLine of(Contributor contributor) {
        return new ContributorLine(
                Objects.requireNonNullElse(contributor.userText(), ""),
                contributor.userText() == null,
                contributor.kind().name().toLowerCase(Locale.ROOT),
                contributor.isBot(),
                Shown.number(contributor.edits()),
                Shown.number(contributor.minorEdits()),
                Shown.date(contributor.firstEditDt()),
                Shown.date(contributor.lastEditDt()));
    }
}
