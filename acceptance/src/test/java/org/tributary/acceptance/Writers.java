package org.tributary.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.tributary.testing.RealMediaWiki;

/** People who all write to a wiki at once, as fast as it lets them. */
final class Writers implements AutoCloseable {
    private static final int PAGES = 24;

    private final RealMediaWiki wiki;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger saved = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean isDone;

    private Writers(RealMediaWiki wiki) {
        this.wiki = wiki;
    }

    /** Sets them going; what each of them writes follows from the seed. */
    static Writers start(RealMediaWiki wiki, int count, long seed) {
        Writers writers = new Writers(wiki);
        for (int number = 0; number < count; number++) {
            Random random = new Random(seed + number);
            writers.threads.add(Thread.ofPlatform().name("writer " + number).start(() -> writers.write(random)));
        }
        return writers;
    }

    /** How many changes the wiki has taken. */
    int saved() {
        return saved.get();
    }

    @Override
    public void close() {
        isDone = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public String toString() {
        return saved + " changes saved, " + refused + " refused by the wiki";
    }

    private void write(Random random) {
        while (!isDone) {
            try {
                change(random);
                saved.incrementAndGet();
            } catch (IllegalStateException | java.io.UncheckedIOException e) {
                refused.incrementAndGet(); // two who change one page get in each other's way, as people do
            }
        }
    }

    private void change(Random random) {
        String title = "Ganglion " + random.nextInt(PAGES);
        int kind = random.nextInt(100);
        if (kind < 4) {
            wiki.move(title, "Ganglion " + (PAGES + random.nextInt(PAGES)), random.nextBoolean());
        } else if (kind < 7) {
            wiki.delete(title);
        } else if (kind < 10) {
            wiki.undelete(title);
        } else {
            wiki.edit(title, "A knot of " + random.nextInt(1_000_000) + " neurons.", "counts " + random.nextInt(100));
        }
    }
}
