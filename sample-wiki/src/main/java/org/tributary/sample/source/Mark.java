package org.tributary.sample.source;

import java.util.Arrays;
import java.util.Optional;

/** What a script can say of an edit besides who, when and why. */
public enum Mark {
    /** The editor called it minor. */
    MINOR("m"),
    /** The wiki hid its text from the public. */
    TEXT_HIDDEN("hide-text"),
    /** The wiki hid its summary from the public. */
    COMMENT_HIDDEN("hide-comment"),
    /** The wiki hid who made it from the public. */
    EDITOR_HIDDEN("hide-editor"),
    /** Deleted for good: its id was used and is its child's parent, but no export tells it. */
    GONE("gone"),
    /** Has no parent although older revisions exist: an import put those before it later. */
    ROOT("root");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    static Optional<Mark> of(String word) {
        return Arrays.stream(values()).filter(mark -> mark.word.equals(word)).findFirst();
    }
}
