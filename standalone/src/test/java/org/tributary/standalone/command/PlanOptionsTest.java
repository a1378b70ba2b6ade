package org.tributary.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.standalone.terminal.Refusal;
import picocli.CommandLine;

/** What is written on the command line becomes the plan that is asked for, and nothing that was not written. */
final class PlanOptionsTest {

    @TempDir
    Path folder;

    @Test
    void every_option_says_its_part_of_the_plan() throws IOException {
        Path titles = Files.writeString(folder.resolve("titles.txt"), "Myelin\n\n  Größe (Maß) \n");

        FollowCommand command = parsed(
                "https://wiki.example.org",
                "--namespace=0",
                "--namespace=Talk",
                "--category=Neurology",
                "--title=Axon",
                "--titles-from=" + titles,
                "--prefix=Amyo",
                "--current-only",
                "--source-html",
                "--push=udp://127.0.0.1:8390",
                "--purge-deleted");

        assertThat(command.plan.plan().orElseThrow())
                .hasToString("{\"scope\":{\"namespaces\":[\"0\",\"Talk\"],\"categories\":[\"Neurology\"],"
                        + "\"titles\":[\"Axon\",\"Myelin\",\"Größe (Maß)\"],\"prefixes\":[\"Amyo\"]},"
                        + "\"history\":\"current\",\"source_html\":true,"
                        + "\"push_sources\":[\"udp://127.0.0.1:8390\"],\"deleted_pages\":\"purge\"}");
    }

    @Test
    void without_options_no_plan_is_asked_for() {
        assertThat(parsed("https://wiki.example.org").plan.plan()).isEmpty();
        assertThat(parsed("https://wiki.example.org", "--no-current-only").plan.plan())
                .hasValueSatisfying(plan -> assertThat(plan).hasToString("{\"history\":\"full\"}"));
    }

    @Test
    void a_file_of_titles_that_is_of_no_use_is_refused_by_name() throws IOException {
        Path binary = Files.write(folder.resolve("titles.bin"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        Path empty = Files.writeString(folder.resolve("empty.txt"), "\n \n");

        assertThatThrownBy(() -> parsed("x", "--titles-from=" + binary).plan.plan())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("titles.bin is not in UTF-8");
        assertThatThrownBy(() -> parsed("x", "--titles-from=" + empty).plan.plan())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("empty.txt");
        assertThatThrownBy(() -> parsed("x", "--titles-from=" + folder.resolve("none.txt"))
                        .plan
                        .plan())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("none.txt");
    }

    private static FollowCommand parsed(String... arguments) {
        FollowCommand command = new FollowCommand();
        new CommandLine(command).parseArgs(arguments);
        return command;
    }
}
