package org.tributary.search.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts the hits for each value of a field. */
final class FacetCollector extends SimpleCollector {
    private final String field;
    private final Map<String, Long> counts = new HashMap<>();
    private @Nullable SortedDocValues values;
    private int[] perValue = {};

    private FacetCollector(String field) {
        this.field = field;
    }

    /** Counts over whatever query it is given to, most first. */
    static CollectorManager<FacetCollector, Map<String, Long>> manager(String field) {
        return new CollectorManager<>() {
            @Override
            public FacetCollector newCollector() {
                return new FacetCollector(field);
            }

            @Override
            public Map<String, Long> reduce(Collection<FacetCollector> collectors) {
                Map<String, Long> total = new HashMap<>();
                collectors.forEach(
                        collector -> collector.counts.forEach((value, count) -> total.merge(value, count, Long::sum)));
                Map<String, Long> ordered = new LinkedHashMap<>();
                total.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
                return ordered;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        SortedDocValues ofSegment = DocValues.getSorted(context.reader(), field);
        values = ofSegment;
        perValue = new int[ofSegment.getValueCount()];
    }

    @Override
    public void collect(int document) throws IOException {
        if (values != null && values.advanceExact(document)) {
            perValue[values.ordValue()]++;
        }
    }

    @Override
    public void finish() throws IOException {
        if (values == null) {
            return;
        }
        for (int ordinal = 0; ordinal < perValue.length; ordinal++) {
            if (perValue[ordinal] > 0) {
                counts.merge(values.lookupOrd(ordinal).utf8ToString(), (long) perValue[ordinal], Long::sum);
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
