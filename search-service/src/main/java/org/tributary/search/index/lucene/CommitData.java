package org.tributary.search.index.lucene;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.search.index.IndexPosition;

/**
 * What every commit says of itself: which version of this program can read it, and how far the topic is in it.
 *
 * @param layout fields and what is stored in them; another layout cannot be read
 * @param analysis how texts become words; another analysis can be read but finds less
 * @param isPurgeDue whether something was hidden that can still be in the files
 */
record CommitData(int layout, int analysis, IndexPosition position, boolean isPurgeDue) {
    /** Grows with every change of {@link Fields} or {@link StoredPage}. */
    static final int LAYOUT = 1;
    /** Grows with every change of {@link Analyses}, {@link FoldingFilter} or {@link TextPart}. */
    static final int ANALYSIS = 1;

    private static final String LAYOUT_KEY = "layout";
    private static final String ANALYSIS_KEY = "analysis";
    private static final String TOPIC_KEY = "topic_id";
    private static final String PURGE_KEY = "purge_due";
    private static final String OFFSET_PREFIX = "next_offset.";

    /** Of an index that is made now. */
    static CommitData empty() {
        return new CommitData(LAYOUT, ANALYSIS, IndexPosition.START, false);
    }

    /**
     * Reads what {@link #toMap()} wrote. Versions that did not say whether a purge is due made none.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static CommitData read(Map<String, String> map) {
        Map<Integer, Long> offsets = new TreeMap<>();
        map.forEach((key, value) -> {
            if (key.startsWith(OFFSET_PREFIX)) {
                offsets.put(Integer.parseInt(key.substring(OFFSET_PREFIX.length())), Long.parseLong(value));
            }
        });
        return new CommitData(
                number(map.get(LAYOUT_KEY)),
                number(map.get(ANALYSIS_KEY)),
                new IndexPosition(map.get(TOPIC_KEY), offsets),
                !"false".equals(map.get(PURGE_KEY)));
    }

    Map<String, String> toMap() {
        Map<String, String> map = new TreeMap<>();
        map.put(LAYOUT_KEY, Integer.toString(layout));
        map.put(ANALYSIS_KEY, Integer.toString(analysis));
        map.put(PURGE_KEY, Boolean.toString(isPurgeDue));
        String topicId = position.topicId();
        if (topicId != null) {
            map.put(TOPIC_KEY, topicId);
        }
        position.nextOffsets().forEach((partition, offset) -> map.put(OFFSET_PREFIX + partition, offset.toString()));
        return map;
    }

    private static int number(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("the commit does not say which version wrote it");
        }
        return Integer.parseInt(text);
    }
}
