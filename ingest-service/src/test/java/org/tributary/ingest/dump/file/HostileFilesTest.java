package org.tributary.ingest.dump.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.ingest.dump.DumpItem;
import org.tributary.ingest.dump.DumpsForTests;
import org.tributary.ingest.dump.UnusableDumpException;

/** Packed files that are cut, damaged or lie about what they are end with a problem, and never in another way. */
final class HostileFilesTest {
    private static final String DUMP = DumpsForTests.HEAD
            + DumpsForTests.page(1, "A", DumpsForTests.revision(11, "one"), DumpsForTests.revision(12, "two"))
            + DumpsForTests.page(2, "B", DumpsForTests.revision(21, "three"))
            + DumpsForTests.END;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_file_cut_off_anywhere_never_passes_for_a_whole_one(PackedForTests packing) throws Exception {
        byte[] packed = packed(packing);

        for (int length = 0; length < packed.length; length += packing == PackedForTests.PLAIN ? 7 : 2) {
            List<DumpItem> items = items(Arrays.copyOf(packed, length));

            assertThat(((DumpItem.End) items.getLast()).problem())
                    .as("%s cut at %d of %d", packing, length, packed.length)
                    .isNotNull();
            assertThat(DumpsForTests.revisions(items))
                    .extracting(each -> String.valueOf(each.revision().id()))
                    .isEqualTo(List.of("11", "12", "21")
                            .subList(0, DumpsForTests.revisions(items).size()));
        }
    }

    /** Seeded. A flipped bit may change a text where a format has no checksum; it may not do anything else. */
    @ParameterizedTest
    @EnumSource
    void a_damaged_file_ends_with_a_problem_at_worst(PackedForTests packing) throws Exception {
        byte[] packed = packed(packing);
        Random random = new Random(17);

        for (int round = 0; round < 150; round++) {
            byte[] damaged = packed.clone();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }

            assertThat(items(damaged).getLast()).as("round %d", round).isInstanceOf(DumpItem.End.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_only_begins_like_a_packed_file_is_no_dump(PackedForTests packing) throws Exception {
        byte[] noise = new byte[5_000];
        new Random(5).nextBytes(noise);
        byte[] start = Arrays.copyOf(packed(packing), 8);
        System.arraycopy(start, 0, noise, 0, start.length);

        List<DumpItem> items = items(noise);

        assertThat(items).hasSize(1);
        assertThat(((DumpItem.End) items.getFirst()).problem()).isNotNull();
    }

    @Test
    void a_packed_file_in_a_packed_file_is_told_as_what_it_is() throws Exception {
        byte[] inner = packed(PackedForTests.BZIP2);
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStreamNoFinalizer(outer)) {
            out.write(inner);
        }

        assertThatThrownBy(() -> read(outer.toByteArray()))
                .isInstanceOf(UnusableDumpException.class)
                .hasMessageContaining("binary data");
    }

    @Test
    void an_archive_of_several_dumps_is_refused_rather_than_read_in_part() throws Exception {
        Path file = folder.resolve("several.7z");
        try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
            for (String name : List.of("notes.txt", "one.xml", "two.xml")) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(name);
                archive.putArchiveEntry(entry);
                archive.write(DUMP.getBytes(StandardCharsets.UTF_8));
                archive.closeArchiveEntry();
            }
        }

        assertThatThrownBy(() -> read(Files.readAllBytes(file)))
                .isInstanceOf(UnusableDumpException.class)
                .hasMessageContaining("holds 2 files");
    }

    @Test
    void a_window_larger_than_allowed_is_refused() throws Exception {
        byte[] wide = frameWithWindow(30, DUMP.getBytes(StandardCharsets.UTF_8));

        assertThat(read(wide).getLast()).isEqualTo(new DumpItem.End(null));
        assertThatThrownBy(() -> read(wide, Map.of("tributary.ingest.dump.zstd-window-log-max", "27")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too much memory");
    }

    /** A zstd frame by RFC 8878 of one raw block, which claims to need a window of that power of two. */
    private static byte[] frameWithWindow(int log, byte[] content) {
        int block = content.length << 3 | 1;
        byte[] head = {
            0x28,
            (byte) 0xB5,
            0x2F,
            (byte) 0xFD,
            0,
            (byte) ((log - 10) << 3),
            (byte) block,
            (byte) (block >> 8),
            (byte) (block >> 16)
        };
        byte[] frame = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, frame, head.length, content.length);
        return frame;
    }

    private byte[] packed(PackedForTests packing) throws IOException {
        Path file = folder.resolve("whole");
        packing.pack(DUMP, file);
        return Files.readAllBytes(file);
    }

    /** What is refused at once counts as an end with a problem. */
    private List<DumpItem> items(byte[] file) {
        try {
            return read(file);
        } catch (IOException | UnusableDumpException e) {
            return List.of(new DumpItem.End(String.valueOf(e.getMessage())));
        }
    }

    private List<DumpItem> read(byte[] bytes) throws IOException, UnusableDumpException {
        return read(bytes, Map.of());
    }

    private List<DumpItem> read(byte[] bytes, Map<String, String> limits) throws IOException, UnusableDumpException {
        Path file = Files.write(folder.resolve("file"), bytes);
        try (OpenDump dump = DumpFiles.open(DumpSource.of(file.toString()), DumpsForTests.limits(limits))) {
            return DumpsForTests.read(dump.xml(), Map.of());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
