package org.tributary.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.standalone.terminal.Refusal;

/** A data folder is made, remembered and never shared without a word. */
final class DataFolderTest {

    @Test
    void a_new_folder_wants_the_sample_until_it_is_held(@TempDir Path temporary) throws IOException {
        Path path = temporary.resolve("new");

        try (DataFolder folder = DataFolder.open(path, true)) {
            assertThat(folder.isSampleWanted()).isTrue();
        }
        try (DataFolder again = DataFolder.open(path, true)) {
            assertThat(again.isSampleWanted()).isTrue();
            again.sampleIsHeld();
        }
        try (DataFolder last = DataFolder.open(path, true)) {
            assertThat(last.isSampleWanted()).isFalse();
        }
    }

    @Test
    void what_is_no_folder_is_refused_in_one_sentence(@TempDir Path temporary) throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "not a folder");

        assertThatThrownBy(() -> DataFolder.open(file, true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below"), true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void nothing_runs_on_a_folder_that_was_released(@TempDir Path temporary) throws IOException {
        try (DataFolder folder = DataFolder.open(temporary, false)) {
            folder.announce(new Instance(1, "http://127.0.0.1:8080"));
        }

        assertThat(DataFolder.runningOn(temporary)).isEmpty();
    }
}
