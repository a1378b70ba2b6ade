package org.tributary.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Long work says its share, its rate and the time it still takes. */
final class WorkTest {

    @Test
    void a_line_says_share_counts_rate_and_time_left() {
        Work half = new Work(5L << 20, 10L << 20, "bytes", 250, 6_000, Duration.ofSeconds(90));

        assertThat(half.line()).isEqualTo("50 % of 10.0 MiB, 250 pages, 6,000 revisions, 67 revisions/s, 1:30 left");
    }

    @Test
    void work_without_a_known_end_says_what_is_done() {
        Work open = new Work(100, null, "pages", 100, 300, Duration.ofSeconds(10));

        assertThat(open.line()).isEqualTo("100 pages, 300 revisions, 30 revisions/s");
    }

    @Test
    void a_file_receives_a_line_for_each_tenth_and_not_for_each_step() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), false);

        try (WorkDisplay display = terminal.show("a dump")) {
            for (long done = 1; done <= 100; done++) {
                display.update(new Work(done, 100L, "pages", done, done, Duration.ofMillis(done)));
            }
            display.finish("read to its end.");
        }

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .hasSize(12)
                .first()
                .asString()
                .startsWith("a dump: 1 %");
    }
}
