package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a river ends, nothing of it is left behind that the next start cannot deal with. */
final class EndIT {
    private static final Duration END_WAIT = Duration.ofSeconds(60);

    @Test
    void after_a_kill_it_starts_again_on_the_same_folder_and_ctrl_c_leaves_no_process(@TempDir Path data)
            throws Exception {
        RunningTributary killed = RunningTributary.up(data, "--no-sample");
        List<ProcessHandle> services =
                killed.processes().stream().filter(one -> isJava(one)).toList();
        killed.kill9();
        await().atMost(END_WAIT).until(() -> services.stream().noneMatch(ProcessHandle::isAlive));

        RunningTributary again = RunningTributary.upAt(killed.port(), data, "--no-sample");
        List<ProcessHandle> all = again.processes();
        int code = again.pressCtrlC();

        assertThat(code).isEqualTo(130);
        assertThat(all).hasSizeGreaterThan(4).noneMatch(ProcessHandle::isAlive);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }
}
