package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that runs full stops the river, loses nothing, and is said in one sentence. */
final class FullDiskIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PAGES = 6_000;

    @Test
    void an_import_onto_a_disk_that_runs_full_goes_on_when_there_is_room_again(@TempDir Path folder) throws Exception {
        Path dump = Files.writeString(folder.resolve("small.xml"), DumpsForTests.ofPages(PAGES));
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 700);
                RunningTributary tributary = RunningTributary.up(disk.folder().resolve("data"), "--no-sample")) {
            Holdings held = new Holdings(tributary.wire(), "smallwiki");
            disk.fillUpTo(4);
            tributary.wire().post("/v1/imports", "{\"file\": \"" + dump + "\"}");

            tributary.awaitLine("The disk of the data folder is full", PATIENCE);
            disk.empty();
            tributary.awaitLine("There is room on the disk again.", PATIENCE);

            await().atMost(PATIENCE).until(() -> held.pagesCounted() == PAGES);
            assertThat(held.revisionsCounted()).isEqualTo(PAGES * 2L);
        }
    }
}
