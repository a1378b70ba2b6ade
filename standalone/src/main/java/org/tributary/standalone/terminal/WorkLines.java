package org.tributary.standalone.terminal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Progress as plain lines for files and pipes: one for every tenth of the work, or every few seconds. */
final class WorkLines implements WorkDisplay {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final String title;
    private @Nullable Work last;

    WorkLines(Terminal terminal, String title) {
        this.terminal = terminal;
        this.title = title;
    }

    @Override
    public void update(Work work) {
        Work before = last;
        if (before == null
                || work.percent() / 10 > before.percent() / 10
                || work.elapsed().minus(before.elapsed()).compareTo(PAUSE) >= 0) {
            terminal.say(title + ": " + work.line());
            last = work;
        }
    }

    @Override
    public void finish(String line) {
        terminal.say(title + ": " + line);
    }

    @Override
    public void close() {}
}
