package org.tributary.article.contribution;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.tributary.article.credit.Edit;
import org.tributary.article.credit.EditorKey;

/** Orders in which contributors can be told. */
public enum Order {
    /** Most edits first. */
    EDITS {
        @Override
        public Place place(Contributed one) {
            return new Place(-one.edits(), 0, one.key());
        }
    },
    /** Whoever began first comes first. */
    FIRST {
        @Override
        public Place place(Contributed one) {
            return new Place(micros(one.first()), one.first().revId(), one.key());
        }
    },
    /** Whoever edited last comes first. */
    LAST {
        @Override
        public Place place(Contributed one) {
            return new Place(-micros(one.last()), -one.last().revId(), one.key());
        }
    };

    /** A place in an order, which says where to go on even after the list has changed. */
    public record Place(long major, long minor, EditorKey key) implements Comparable<Place> {
        private static final Comparator<Place> RISING = Comparator.comparingLong(Place::major)
                .thenComparingLong(Place::minor)
                .thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return RISING.compare(this, other);
        }
    }

    /** Where a contributor stands. */
    public abstract Place place(Contributed one);

    private static long micros(Edit edit) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, edit.revDt());
    }
}
