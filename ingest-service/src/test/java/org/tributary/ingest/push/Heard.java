package org.tributary.ingest.push;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps what it is told. */
final class Heard implements PushListener {
    final List<Hint> hints = new CopyOnWriteArrayList<>();
    final List<Boolean> resumed = new CopyOnWriteArrayList<>();
    final List<String> problems = new CopyOnWriteArrayList<>();
    final List<String> unreadable = new CopyOnWriteArrayList<>();

    @Override
    public void told(Hint hint, @Nullable String before) {
        hints.add(hint);
    }

    @Override
    public void unreadable() {
        unreadable.add("look");
    }

    @Override
    public void opened(boolean isResumed) {
        resumed.add(isResumed);
    }

    @Override
    public void closed(@Nullable String problem) {
        if (problem != null) {
            problems.add(problem);
        }
    }
}
