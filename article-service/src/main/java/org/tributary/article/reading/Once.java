package org.tributary.article.reading;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is read when it is asked for, and not again. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> reading;
    private @Nullable T value;

    Once(Supplier<T> reading) {
        this.reading = reading;
    }

    @Override
    public synchronized T get() {
        T held = value;
        if (held == null) {
            held = reading.get();
            value = held;
        }
        return held;
    }
}
