package org.tributary.article.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of a wiki's latest revisions are wanted.
 *
 * @param limit 1 to 500
 * @param filters a revision has to fit every one of them
 * @param namespaces of the pages; every one where none is named
 * @param span how far before the wiki's newest change they reach
 */
public record RecentQuery(
        int limit, List<HistoryFilter> filters, List<Integer> namespaces, boolean isOldestFirst, Duration span) {
    private static final Duration FIRST_STEP = Duration.ofHours(1);
    private static final int WIDENING = 8;

    public RecentQuery {
        filters = List.copyOf(filters);
        namespaces = List.copyOf(namespaces);
    }

    /**
     * How far back is looked, step by step, until enough is found: nearly always the first steps are enough, and they look
     * at few pages. In the order in which revisions were made the last step is the first that can be right.
     *
     * @param newest when the wiki changed last
     */
    List<Instant> steps(Instant newest) {
        Instant end = newest.minus(span);
        if (isOldestFirst) {
            return List.of(latest(filters.stream().map(RecentQuery::earliest).flatMap(Optional::stream), end));
        }
        Instant start = filters.stream()
                .map(RecentQuery::last)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .filter(newest::isAfter)
                .orElse(newest);
        List<Instant> steps = new ArrayList<>();
        for (Duration back = FIRST_STEP; start.minus(back).isAfter(end); back = back.multipliedBy(WIDENING)) {
            steps.add(start.minus(back));
        }
        steps.add(end);
        return steps;
    }

    private static Instant latest(Stream<Instant> instants, Instant end) {
        return instants.filter(end::isBefore).max(Comparator.naturalOrder()).orElse(end);
    }

    /** Before which no revision fits a filter. */
    private static Optional<Instant> earliest(HistoryFilter filter) {
        return switch (filter) {
            case HistoryFilter.From from -> Optional.of(from.dt());
            case HistoryFilter.NewerThan than -> Optional.of(than.dt());
            default -> Optional.empty();
        };
    }

    /** After which no revision fits a filter. */
    private static Optional<Instant> last(HistoryFilter filter) {
        return switch (filter) {
            case HistoryFilter.Until until -> Optional.of(until.dt());
            case HistoryFilter.OlderThan than -> Optional.of(than.dt());
            default -> Optional.empty();
        };
    }
}
