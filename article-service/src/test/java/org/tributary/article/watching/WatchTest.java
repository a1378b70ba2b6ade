package org.tributary.article.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work that is done unasked goes on whatever happens, until it is stopped. */
final class WatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> warned = new CopyOnWriteArrayList<>();

    @Test
    void a_step_that_fails_is_told_and_those_behind_it_are_taken() {
        BlockingQueue<String> steps = new LinkedBlockingQueue<>(List.of("one", "bad", "two"));
        List<String> taken = new CopyOnWriteArrayList<>();
        Watch watch = watch(() -> take(steps, taken));

        watch.start();

        await().atMost(PATIENCE).until(() -> taken.size() == 2);
        watch.stop();
        assertThat(taken).containsExactly("one", "two");
        assertThat(warned).containsExactly("bad");
    }

    @Test
    void what_comes_while_there_is_nothing_to_do_is_found() {
        BlockingQueue<String> steps = new LinkedBlockingQueue<>();
        List<String> taken = new CopyOnWriteArrayList<>();
        AtomicInteger looks = new AtomicInteger();
        Watch watch = watch(() -> {
            looks.incrementAndGet();
            return take(steps, taken);
        });

        watch.start();
        await().atMost(PATIENCE).until(() -> looks.get() > 2);
        steps.add("late");

        await().atMost(PATIENCE).until(() -> taken.contains("late"));
        watch.stop();
    }

    private Watch watch(Watch.Step step) {
        return new Watch("watch-test", Duration.ofMillis(5), 100, step, failure -> warned.add(failure.getMessage()));
    }

    private static boolean take(BlockingQueue<String> steps, List<String> taken) {
        String step = steps.poll();
        if (step == null) {
            return false;
        }
        if (step.equals("bad")) {
            throw new IllegalStateException(step);
        }
        taken.add(step);
        return true;
    }
}
