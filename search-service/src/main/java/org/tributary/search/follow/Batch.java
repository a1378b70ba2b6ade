package org.tributary.search.follow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.event.identity.PageKey;
import org.tributary.search.document.PageState;

/**
 * Changes that are applied together. Of each page only what all its changes say together is kept, so that the import of
 * one page with ten thousand revisions does not write it ten thousand times.
 */
final class Batch {
    private final Map<PageKey, PageState> states = new LinkedHashMap<>();
    private int records;
    private long bytes;
    private boolean isHiding;

    /** Counts a record that was read, whatever it says. */
    void read(int recordBytes) {
        records++;
        bytes += recordBytes;
    }

    void add(PageState state) {
        states.merge(state.key(), state, PageState::merge);
    }

    /** One of the changes hides something that was told before. */
    void hide() {
        isHiding = true;
    }

    boolean isHiding() {
        return isHiding;
    }

    boolean isFull(int recordsMax, long bytesMax) {
        return records >= recordsMax || bytes >= bytesMax;
    }

    int records() {
        return records;
    }

    Collection<PageState> states() {
        return states.values();
    }
}
