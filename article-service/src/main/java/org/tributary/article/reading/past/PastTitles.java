package org.tributary.article.reading.past;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageTitle;

/** The titles that a page had. */
public final class PastTitles {
    private static final Comparator<Since> LATER =
            Comparator.comparing(Since::start).thenComparingLong(Since::version);

    private final List<Since> inOrder;

    /** Takes titles in any order. */
    PastTitles(List<Since> titles) {
        inOrder =
                titles.stream().sorted(Comparator.comparingLong(Since::version)).toList();
    }

    /**
     * A title and when it began.
     *
     * @param version of the article that brought it
     * @param dt null where only an undated source told of it
     */
    public record Since(
            PageTitle title,
            int namespaceId,
            long version,
            @Nullable Instant dt) {
        Instant start() {
            return dt == null ? Instant.MIN : dt;
        }
    }

    /**
     * The title at an instant: the one that began last before it, by the wiki's dates, whatever the order they were told
     * in. Of the time before the first title that is known nothing else is known either: that one answers.
     */
    public Optional<Since> at(Instant instant) {
        return inOrder.stream()
                .filter(title -> !title.start().isAfter(instant))
                .max(LATER)
                .or(() -> inOrder.stream().min(LATER));
    }

    /** Every title, in the order in which they were learnt. */
    public List<Since> all() {
        return inOrder;
    }
}
