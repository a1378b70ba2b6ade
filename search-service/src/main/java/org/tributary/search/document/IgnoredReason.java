package org.tributary.search.document;

import java.util.Locale;

/** Why an article change makes no difference to the index. */
public enum IgnoredReason {
    /** What is held is as new, or newer: the event is late or repeated. */
    NOT_NEWER,
    /** Pages in namespaces below zero are made by the wiki's software and never articles. */
    VIRTUAL_NAMESPACE,
    /** The record is not an article change; what is wrong with it is logged. */
    MALFORMED;

    /** The name under which it is counted. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
