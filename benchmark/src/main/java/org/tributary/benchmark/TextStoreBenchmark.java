package org.tributary.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.tributary.servers.EmbeddedPostgreSql;

/** What the texts of a long history take in a real PostgreSQL, how quickly any of them is read, and what a new one costs. */
public final class TextStoreBenchmark {
    private TextStoreBenchmark() {}

    /**
     * Measures.
     *
     * @param arguments how many revisions are read at random; a dump of one page with a long history
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("tributary-texts");
        try {
            Path dump = arguments.length < 2 || arguments[1].isBlank()
                    ? Specimens.invented(folder.resolve("invented.xml.zst"), 3_000, Integer.MAX_VALUE)
                    : Path.of(arguments[1].strip());
            try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder.resolve("postgresql"), freePort())) {
                measure(server, dump, Integer.parseInt(arguments[0]));
            }
        } finally {
            delete(folder);
        }
    }

    private static void measure(EmbeddedPostgreSql server, Path dump, int reads) throws Exception {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.jdbcUrl());
        dataSource.setUser(server.user());
        dataSource.setReWriteBatchedInserts(true);
        Flyway.configure().dataSource(dataSource).load().migrate();
        StoredHistory history = new StoredHistory(dataSource);
        history.write(dump);
        System.out.printf(
                Locale.ROOT,
                "%n%,d revisions of %s, %,d distinct texts, %,d bytes of text%n%n",
                history.revisions(),
                dump.getFileName(),
                history.distinct(),
                history.bytes());
        System.out.println("| what | result |\n|---|---|");
        row("a new revision, first thousand", "%.2f ms", history.firstThousandMillis());
        row("a new revision, last thousand", "%.2f ms", history.lastThousandMillis());
        row("packing, of each text", "%.2f ms", history.packingMillis());
        sizes(dataSource, history, "when the last revision is written");
        try (Connection connection = dataSource.getConnection()) {
            history.reads(connection, reads).forEach(line -> System.out.println(line));
        }
        history.settleRest(Duration.ZERO);
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute("vacuum text, text_pack, text_directory, text_tail, text_settling");
        }
        sizes(dataSource, history, "after a quiet while and a plain vacuum");
        try (Connection connection = dataSource.getConnection()) {
            history.reads(connection, reads).forEach(line -> System.out.println(line));
        }
        if (dump.toString().endsWith(".zst") && Commands.has("zstd")) {
            long solid = Commands.solid(dump);
            row("the whole XML, zstd -3 --long=27, a revision", "%.0f bytes", (double) solid / history.revisions());
        }
    }

    private static void sizes(PGSimpleDataSource dataSource, StoredHistory history, String when) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            long all = 0;
            for (String table : List.of("text", "text_pack", "text_directory", "text_tail", "text_settling")) {
                long size = history.size(connection, table);
                all += size;
                row(table + ", with indexes, " + when, "%.1f bytes a revision", (double) size / history.revisions());
            }
            row("all of these", "%.1f bytes a revision", (double) all / history.revisions());
        }
    }

    private static void row(String what, String format, double value) {
        System.out.println("| " + what + " | " + String.format(Locale.ROOT, format, value) + " |");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
