package org.tributary.ingest.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.event.identity.PageId;
import org.tributary.event.page.PageChange;

/** How lists go out beside live changes of the same wiki. */
public interface LiveDoor {

    /** A point in what was told so far, to be taken before a page is read. */
    long mark();

    /** Publishes what was read of a page, unless something was told of it since the mark. */
    boolean tell(long mark, PageId pageId, List<? extends PageChange> events);

    /** Publishes whatever was told meanwhile. */
    void tell(PageChange event);

    /** Everything the wiki tells that happened before this instant of our clock has been told. */
    Optional<Instant> caughtUp();

    /** Whether what happened before the wiki was followed has been read. */
    boolean isPastRead();
}
