package org.tributary.standalone.terminal;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as a bar that is redrawn in place, for a person at a terminal. */
final class WorkBar implements WorkDisplay {
    private static final int REDRAW_MILLISECONDS = 250;
    private static final int UNKNOWN = -1;

    private final Terminal terminal;
    private final String title;
    private final ProgressBar bar;

    WorkBar(Terminal terminal, PrintStream out, String title) {
        this.terminal = terminal;
        this.title = title;
        this.bar = new ProgressBarBuilder()
                .setTaskName(title)
                .setInitialMax(UNKNOWN)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .hideEta()
                .build();
    }

    @Override
    public void update(Work work) {
        bar.maxHint(work.total() == null ? UNKNOWN : 100);
        bar.stepTo(work.total() == null ? work.revisions() : work.percent());
        bar.setExtraMessage(" " + work.line());
    }

    @Override
    public void finish(String line) {
        bar.close();
        terminal.say(title + ": " + line);
    }

    @Override
    public void close() {
        bar.close();
    }
}
