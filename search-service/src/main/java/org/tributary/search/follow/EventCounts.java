package org.tributary.search.follow;

import org.tributary.search.document.IgnoredReason;

/** Counts what became of the events that were read. */
public interface EventCounts {

    void applied(int events);

    void ignored(IgnoredReason reason, int events);
}
