package org.tributary.ingest.dump.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.ingest.dump.DumpItem;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.DumpsForTests;
import org.tributary.ingest.dump.UnusableDumpException;

/** Dumps are recognised by their first bytes, wherever they come from and whatever they are called. */
final class DumpFilesTest {
    private static final DumpLimits LIMITS = DumpsForTests.limits(Map.of());
    private static final String DUMP = DumpsForTests.HEAD
            + DumpsForTests.page(1, "A", DumpsForTests.revision(11, "one"), DumpsForTests.revision(12, "two"))
            + DumpsForTests.END;

    private static final String LARGE = DumpsForTests.HEAD
            + DumpsForTests.page(1, "A", DumpsForTests.revision(11, noise()), DumpsForTests.revision(12, noise()))
            + DumpsForTests.END;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_file_is_unpacked_whatever_its_name(PackedForTests packing) throws Exception {
        Path file = folder.resolve("dump.with-no-telling-name");
        packing.pack(DUMP, file);

        try (OpenDump dump = DumpFiles.open(DumpSource.of(file.toString()), LIMITS)) {
            assertThat(new String(dump.xml().readAllBytes(), UTF_8)).isEqualTo(DUMP);
            assertThat(dump.packedBytesTotal()).isEqualTo(Files.size(file));
            assertThat(dump.packedBytesRead().getAsLong()).isEqualTo(Files.size(file));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_address_is_read_like_a_file(PackedForTests packing) throws Exception {
        Path file = folder.resolve("dump");
        packing.pack(DUMP, file);
        byte[] bytes = Files.readAllBytes(file);
        Set<Path> before = unpackedFiles();

        try (Server server = new Server(200, bytes);
                OpenDump dump = DumpFiles.open(DumpSource.of(server.address() + "/files/wiki.xml"), LIMITS)) {
            assertThat(new String(dump.xml().readAllBytes(), UTF_8)).isEqualTo(DUMP);
            assertThat(dump.packedBytesTotal()).isEqualTo(bytes.length);
        }
        assertThat(before).containsAll(unpackedFiles());
    }

    private static Set<Path> unpackedFiles() throws IOException {
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return left.filter(path -> path.getFileName().toString().startsWith("tributary-dump"))
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "BZIP2", "ZSTD"})
    void a_packed_file_that_is_cut_off_keeps_what_can_be_unpacked(PackedForTests packing) throws Exception {
        Path file = folder.resolve("whole");
        packing.pack(LARGE, file);
        byte[] bytes = Files.readAllBytes(file);
        Path cut = folder.resolve("cut");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 12));

        try (OpenDump dump = DumpFiles.open(DumpSource.of(cut.toString()), LIMITS)) {
            List<DumpItem> items = DumpsForTests.read(dump.xml(), Map.of());
            assertThat(((DumpItem.End) items.getLast()).problem()).contains("cannot be read beyond line");
            assertThat(DumpsForTests.revisions(items)).isNotEmpty();
        }
    }

    @Test
    void what_cannot_be_a_dump_is_refused_with_what_it_is() throws Exception {
        assertRefused("missing.xml", "there is no file");
        assertRefused(".", "is a folder");
        assertRefused(write("a.zip", "PK\u0003\u0004...."), "zip archive");
        assertRefused(write("a.pdf", "%PDF-1.7"), "a PDF");
        assertRefused(write("empty", ""), "it is empty");
        assertThatThrownBy(() -> DumpSource.of("http:///no-host")).isInstanceOf(UnusableDumpException.class);
        assertThatThrownBy(() -> DumpSource.of("a\0b")).isInstanceOf(UnusableDumpException.class);
    }

    @Test
    void a_server_that_has_no_such_file_is_told_as_it_answered() throws Exception {
        try (Server server = new Server(404, new byte[0])) {
            assertThatThrownBy(() -> DumpFiles.open(DumpSource.of(server.address() + "/none.xml"), LIMITS))
                    .isInstanceOf(UnusableDumpException.class)
                    .hasMessageContaining("answered 404");
        }
    }

    @Test
    void a_damaged_7z_file_is_refused() throws Exception {
        Path file = folder.resolve("damaged.7z");
        PackedForTests.SEVEN_ZIP.pack(DUMP, file);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));

        assertThatThrownBy(() -> DumpFiles.open(DumpSource.of(file.toString()), LIMITS))
                .isInstanceOf(IOException.class);
    }

    @Test
    void an_export_saved_in_utf_16_is_read_too() throws Exception {
        Path file = Files.writeString(folder.resolve("wide.xml"), "\uFEFF" + DUMP, StandardCharsets.UTF_16LE);

        try (OpenDump dump = DumpFiles.open(DumpSource.of(file.toString()), LIMITS)) {
            assertThat(DumpsForTests.revisions(DumpsForTests.read(dump.xml(), Map.of())))
                    .hasSize(2);
        }
    }

    /** Text that is not packed into nothing. */
    private static String noise() {
        return new Random(3)
                .ints(1_000_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        return name;
    }

    private void assertRefused(String name, String why) {
        assertThatThrownBy(
                        () -> DumpFiles.open(DumpSource.of(folder.resolve(name).toString()), LIMITS))
                .isInstanceOf(UnusableDumpException.class)
                .hasMessageContaining(why);
    }

    /** Answers everything alike. */
    private static final class Server implements AutoCloseable {
        private final HttpServer server;

        Server(int status, byte[] body) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
