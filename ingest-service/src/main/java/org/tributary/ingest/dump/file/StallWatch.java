package org.tributary.ingest.dump.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Breaks off reads for which a server sends nothing for too long; a connection alone would wait for ever. */
final class StallWatch implements AutoCloseable {
    private static final long LOOKS_PER_WAIT = 4;

    private final Duration limit;
    private final Thread watcher;
    private volatile @Nullable Wait waiting;

    StallWatch(Duration limit) {
        this.limit = limit;
        this.watcher = Thread.ofVirtual().name("dump-stall-watch").start(this::watch);
    }

    /** A read that may not have brought anything yet. */
    private static final class Wait {
        private final InputStream body;
        private final long since = System.nanoTime();
        private volatile boolean isBroken;

        Wait(InputStream body) {
            this.body = body;
        }

        boolean isLongerThan(Duration limit) {
            return System.nanoTime() - since > limit.toNanos();
        }
    }

    /**
     * Reads as the stream does.
     *
     * @throws IOException also when nothing came in time; the stream is closed then
     */
    int read(InputStream body, byte[] buffer, int offset, int length) throws IOException {
        Wait wait = new Wait(body);
        waiting = wait;
        try {
            int read = body.read(buffer, offset, length);
            if (read < 0 && wait.isBroken) {
                throw stalled(null);
            }
            return read;
        } catch (IOException e) {
            throw wait.isBroken ? stalled(e) : e;
        } finally {
            waiting = null;
        }
    }

    private IOException stalled(@Nullable IOException cause) {
        return new IOException("the server has sent nothing for " + limit.toMillis() + " ms", cause);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(limit.dividedBy(LOOKS_PER_WAIT).plusMillis(1));
                Wait wait = waiting;
                if (wait != null && wait.isLongerThan(limit)) {
                    wait.isBroken = true;
                    closeQuietly(wait.body);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(InputStream body) {
        try {
            body.close();
        } catch (IOException _) {
            // it is given up in any case, and the read that waits for it fails with a sentence of its own
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
