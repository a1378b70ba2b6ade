package org.tributary.ingest.normalize;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A set of numbers that forgets the oldest, so that a page may have any number of revisions. */
final class RecentNumbers extends LinkedHashMap<Long, Boolean> {
    private static final long serialVersionUID = 1L;

    private final int max;

    private RecentNumbers(int max) {
        this.max = max;
    }

    static Set<Long> atMost(int max) {
        return Collections.newSetFromMap(new RecentNumbers(max));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
        return size() > max;
    }
}
