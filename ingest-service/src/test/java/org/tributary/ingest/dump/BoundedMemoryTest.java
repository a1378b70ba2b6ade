package org.tributary.ingest.dump;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Rights;
import org.tributary.ingest.dump.file.DumpFiles;
import org.tributary.ingest.dump.file.DumpSource;
import org.tributary.ingest.dump.file.OpenDump;
import org.tributary.ingest.dump.xml.DumpReader;
import org.tributary.ingest.normalize.DumpPageChanges;
import org.tributary.ingest.normalize.DumpWikis;
import org.tributary.ingest.normalize.RefusedException;

/** Memory is bounded by configuration, however large a dump, a page or a text is: shown in a JVM that has little. */
final class BoundedMemoryTest {
    private static final Map<String, String> LIMITS = Map.of(
            "tributary.ingest.dump.revision-bytes-max", "4194304",
            "tributary.ingest.dump.revisions-remembered", "100000");
    private static final long MINUTES_AT_MOST = 3;

    @TempDir
    Path folder;

    @Test
    void gigabytes_made_to_fill_memory_are_read_in_64_mebibytes() throws Exception {
        String found = inSmallJvm("endless");

        assertThat(found)
                .contains("malformed_revision=2, revision_too_large=1")
                .contains("read=" + (EndlessDump.REVISIONS_OF_ONE_PAGE + EndlessDump.REVISIONS_OF_ODD_NAMES + 1))
                .contains("problem=null");
    }

    @Test
    void a_small_file_that_unpacks_to_gigabytes_costs_one_revision() throws Exception {
        Path bomb = folder.resolve("bomb.xml.zst");
        try (InputStream endless = new EndlessDump();
                OutputStream packed = new ZstdOutputStreamNoFinalizer(Files.newOutputStream(bomb), 1)) {
            endless.transferTo(packed);
        }
        assertThat(Files.size(bomb)).isLessThan(60_000_000);

        assertThat(inSmallJvm(bomb.toString())).contains("revision_too_large=1").contains("problem=null");
    }

    private String inSmallJvm(String what) throws Exception {
        Path out = folder.resolve("out");
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BoundedMemoryTest.class.getName(),
                        what))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(child.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.exitValue()).as(Files.readString(out)).isZero();
        return Files.readString(out);
    }

    /** What the small JVM runs. */
    public static void main(String[] what) throws Exception {
        DumpLimits limits = DumpsForTests.limits(LIMITS);
        if (what[0].equals("endless")) {
            read(new DumpReader(new EndlessDump(), limits), limits);
            return;
        }
        try (OpenDump dump = DumpFiles.open(DumpSource.of(what[0]), limits)) {
            read(new DumpReader(dump.xml(), limits), limits);
        }
    }

    private static void read(DumpReader reader, DumpLimits limits) throws Exception {
        SiteInfo site = reader.site();
        DumpPageChanges changes = new DumpPageChanges(
                DumpWikis.of(new WikiId("probewiki"), site, null, Rights.UNSTATED, List.of(), Instant.EPOCH), limits);
        Map<String, Integer> reasons = new TreeMap<>();
        long read = 0;
        @Nullable String problem = "";
        while (problem != null && problem.isEmpty()) {
            switch (reader.next()) {
                case DumpItem.Read found -> {
                    read++;
                    take(found, changes);
                }
                case DumpItem.Flaw flaw -> reasons.merge(flaw.reason(), 1, Integer::sum);
                case DumpItem.End end -> problem = end.problem();
            }
        }
        System.out.println("read=" + read + " " + reasons + " problem=" + problem);
    }

    private static void take(DumpItem.Read found, DumpPageChanges changes) {
        try {
            if (!changes.isIn(found.page())) {
                changes.enter(found.page());
            }
            changes.change(found.revision(), found.isLast(), Instant.EPOCH);
        } catch (RefusedException e) {
            // revisions without a time are refused
        }
    }
}
