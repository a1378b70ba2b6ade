package org.tributary.article.page.wrote;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What is left of the words of one year. Places and sizes are in percent of the picture.
 *
 * @param top where it begins, from above
 */
public record Column(int year, String percent, double start, double width, double top, double height) {
    private static final double GAP = 0.15;

    /** A column for each year from the first to the last, also for those of which nothing is left. */
    static List<Column> of(SortedMap<Integer, Integer> years, int tokens) {
        int first = years.firstKey();
        int count = years.lastKey() - first + 1;
        int most = years.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        double step = 100.0 / count;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int left = years.getOrDefault(first + i, 0);
            double height = left * 100.0 / most;
            columns.add(new Column(
                    first + i,
                    left == 0 ? "nothing" : Segments.percent(left * 100.0 / tokens),
                    step * (i + GAP / 2),
                    step * (1 - GAP),
                    100 - height,
                    height));
        }
        return columns;
    }
}
