package org.tributary.article.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What comparing two texts may still cost, and which limits it has met. */
final class Budget {
    private final LongSupplier nanos;
    private final long end;
    private final Set<DiffLimit> met = EnumSet.noneOf(DiffLimit.class);
    private int wordsLeft;

    Budget(DiffLimits limits, LongSupplier nanos) {
        this.nanos = nanos;
        this.end = nanos.getAsLong() + limits.timeMax().toNanos();
        this.wordsLeft = limits.wordsMax();
    }

    boolean hasTime() {
        if (nanos.getAsLong() - end < 0) {
            return true;
        }
        met.add(DiffLimit.TIME);
        return false;
    }

    boolean takeWords(int words) {
        if (words > wordsLeft) {
            met.add(DiffLimit.WORDS);
            return false;
        }
        wordsLeft -= words;
        return true;
    }

    void meet(DiffLimit limit) {
        met.add(limit);
    }

    /** The coarsest of the limits that were met. */
    @Nullable
    DiffLimit coarsest() {
        return met.stream().min(Enum::compareTo).orElse(null);
    }

    /** The changes from one list to another; none are known when the time is up first. */
    <T> Optional<List<Change>> compare(List<T> from, List<T> to) {
        if (!hasTime()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MyersDiffWithLinearSpace<T>().computeDiff(from, to, new Watch()));
        } catch (TimeIsUp e) {
            return Optional.empty();
        }
    }

    /** Ends a comparison from within, the only way its library leaves. */
    private static final class TimeIsUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        TimeIsUp() {
            super("a difference took too long", null, false, false);
        }
    }

    /** Looks at the time at each step. */
    private final class Watch implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {
            if (!hasTime()) {
                throw new TimeIsUp();
            }
        }

        @Override
        public void diffEnd() {}
    }
}
