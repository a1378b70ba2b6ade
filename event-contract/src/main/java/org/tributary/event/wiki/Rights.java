package org.tributary.event.wiki;

import org.jspecify.annotations.Nullable;

/** What a wiki itself says about the licence of its text; both are null where it says nothing. */
public record Rights(@Nullable String text, @Nullable String url) {

    public static final Rights UNSTATED = new Rights(null, null);
}
