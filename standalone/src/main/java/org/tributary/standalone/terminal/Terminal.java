package org.tributary.standalone.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** Writes whole lines to whoever watches, a person at a terminal or a file. Safe to use from any thread. */
public final class Terminal {
    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean isInteractive;

    public Terminal(PrintStream out, boolean isInteractive) {
        this.out = out;
        this.isInteractive = isInteractive;
    }

    /** Standard output; interactive when a person sits at it. */
    public static Terminal standard() {
        Optional<Console> console = Optional.ofNullable(System.console());
        return new Terminal(System.out, console.map(Console::isTerminal).orElse(false));
    }

    /** Writes a line; a progress bar that stands in its place is drawn again below. */
    public synchronized void say(String line) {
        out.println(isInteractive ? ERASE_LINE + line : line);
        out.flush();
    }

    public boolean isInteractive() {
        return isInteractive;
    }

    /** Shows how far one piece of work has come, until it is closed. */
    public WorkDisplay show(String title) {
        return isInteractive ? new WorkBar(this, out, title) : new WorkLines(this, title);
    }
}
