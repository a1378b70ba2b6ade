package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.testing.SharedData;

/** A whole wiki with its history comes out of its dump, also when everything is killed half-way, and only once. */
final class DumpImportIT {
    private static final Duration WAIT = Duration.ofMinutes(3);
    private static final int PAGES = 507;
    private static final int REVISIONS = 1307;

    @TempDir
    private Path folder;

    @Test
    void a_dump_is_held_whole_after_a_kill_and_importing_it_again_changes_nothing() throws Exception {
        Path dump = SharedData.file("aawiki/aawiki-20260101-pages-meta-history.xml.7z");
        Path data = folder.resolve("data");
        RunningTributary killed = RunningTributary.up(data, "--no-sample");
        Holdings before = new Holdings(killed.wire(), "aawiki");
        // The database is held up for a moment, so that the kill falls into the middle of the work.
        ProcessHandle article = killed.part("article");
        signal("STOP", article);
        killed.wire().post("/v1/imports", "{\"file\": \"" + dump + "\"}");
        await().atMost(WAIT).until(() -> importedPages(killed.wire()) > 0);
        signal("CONT", article);
        long heldThen = await().atMost(WAIT)
                .pollInterval(Duration.ofMillis(5))
                .until(before::revisionsCounted, counted -> counted > 0);
        killed.kill9();
        assertThat(heldThen).as("held when everything was killed").isLessThan(REVISIONS);

        try (RunningTributary again = RunningTributary.upAt(killed.port(), data, "--no-sample")) {
            Holdings held = new Holdings(again.wire(), "aawiki");
            await().atMost(WAIT).untilAsserted(() -> {
                assertThat(held.pagesCounted()).isEqualTo(PAGES);
                assertThat(held.revisionsCounted()).isEqualTo(REVISIONS);
            });
            Map<Long, DumpedRevision> dumped = DumpOnDisk.revisions(dump);
            assertThat(dumped).hasSize(REVISIONS);
            assertThat(held.revisions()).isEqualTo(dumped);
            assertThat(dumped.values()).allSatisfy(revision -> assertThat(held.sha1OfText(revision.id()))
                    .isEqualTo(revision.sha1()));

            Map<Long, Long> versions = held.versions();
            String said = RunningTributary.run("import", dump.toString(), "--data", data.toString());
            assertThat(said).startsWith("0 ").contains("507 pages", "1,307 revisions");
            awaitNothingUnderWay(again.wire());
            assertThat(held.versions()).isEqualTo(versions).hasSize(PAGES);
        }
    }

    private static long importedPages(Wire wire) {
        return wire.json("/v1/imports").findValues("pages").stream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    /** Another import that is held says that everything before it has been through. */
    private void awaitNothingUnderWay(Wire wire) throws Exception {
        Path small = Files.writeString(folder.resolve("small.xml"), """
                <mediawiki xml:lang="en">
                  <siteinfo><sitename>Last</sitename><dbname>lastwiki</dbname><base>https://last.example/</base></siteinfo>
                  <page><title>Last</title><ns>0</ns><id>1</id>
                    <revision><id>1</id><timestamp>2020-01-01T00:00:00Z</timestamp>
                      <contributor><username>Clara</username><id>1</id></contributor>
                      <model>wikitext</model><format>text/x-wiki</format><text>The last one.</text></revision>
                  </page>
                </mediawiki>
                """);
        wire.post("/v1/imports", "{\"file\": \"" + small + "\"}");
        await().atMost(WAIT).until(() -> new Holdings(wire, "lastwiki").revisionsCounted() == 1);
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(code).isZero();
    }
}
