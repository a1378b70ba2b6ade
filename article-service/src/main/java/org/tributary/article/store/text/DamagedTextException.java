package org.tributary.article.store.text;

import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.TextHash;
import org.tributary.event.identity.PageKey;

/** A text that is held is not the text that was put there: its hash says so, or it cannot be unpacked. */
public final class DamagedTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedTextException(PageKey page, TextHash hash, @Nullable Throwable cause) {
        super("the text " + hash.hex() + " of page " + page + " is damaged in the database", cause);
    }
}
