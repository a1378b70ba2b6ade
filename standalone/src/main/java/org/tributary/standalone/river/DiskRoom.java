package org.tributary.standalone.river;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.tributary.standalone.terminal.Terminal;

/** Waits until the disk takes something again, so that a part is not started on a full disk only to end at once. */
final class DiskRoom {
    static final long BYTES_MIN = 64L * 1024 * 1024;

    private static final long POLL_MILLISECONDS = 1_000;

    private final LongSupplier bytesFree;
    private final Terminal terminal;

    DiskRoom(LongSupplier bytesFree, Terminal terminal) {
        this.bytesFree = bytesFree;
        this.terminal = terminal;
    }

    /** Returns true when there is room; false when what is given has counted down before. */
    boolean await(CountDownLatch closing) {
        if (bytesFree.getAsLong() >= BYTES_MIN) {
            return true;
        }
        terminal.say("TRIB-4003 The disk of the data folder is full: the river waits until " + BYTES_MIN / (1024 * 1024)
                + " MiB are free, and goes on by itself.");
        try {
            while (!closing.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (bytesFree.getAsLong() >= BYTES_MIN) {
                    terminal.say("There is room on the disk again.");
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
