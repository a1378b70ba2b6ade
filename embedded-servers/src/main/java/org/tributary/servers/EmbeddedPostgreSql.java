package org.tributary.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A PostgreSQL server of our own, durable: a commit that returned survives the machine. It runs on when our process is
 * killed; the next start on the same folder finds it and stops it in order before it starts anew.
 */
public final class EmbeddedPostgreSql implements AutoCloseable {
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final Duration STOP_WAIT = Duration.ofSeconds(30);
    private static final String USER = "postgres";
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("wal_compression", "on"),
            Map.entry("log_min_messages", "warning"));

    private final PostgreSqlBinaries binaries;
    private final Path folder;
    private final int port;
    private final Postmaster postmaster;

    private EmbeddedPostgreSql(PostgreSqlBinaries binaries, Path folder, int port, Postmaster postmaster) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
        this.postmaster = postmaster;
    }

    /**
     * Starts a server, on the data it left there before if there is any; a server of this folder that was left over is
     * stopped first.
     *
     * @param folder where data, unpacked binaries and the server's log are kept
     * @param port to listen on
     * @throws IOException if the port is taken, or it does not come up within a minute
     */
    public static EmbeddedPostgreSql start(Path folder, int port) throws IOException {
        PostgreSqlBinaries binaries = PostgreSqlBinaries.unpackedIn(folder.resolve("binaries"));
        if (!Files.exists(data(folder).resolve("PG_VERSION"))) {
            initialise(binaries, folder);
        }
        stopLeftOver(folder);
        FreePort.require(port, "PostgreSQL");
        run(
                binaries.command(
                        "pg_ctl",
                        List.of(
                                "start",
                                "-D",
                                data(folder).toString(),
                                "-l",
                                serverLog(folder).toString(),
                                "-o",
                                options(port),
                                "-w",
                                "-t",
                                Long.toString(START_WAIT.toSeconds()))),
                folder);
        Postmaster postmaster = Postmaster.of(data(folder))
                .orElseThrow(() -> new IOException("PostgreSQL ended right after its start: see " + serverLog(folder)));
        EmbeddedPostgreSql server = new EmbeddedPostgreSql(binaries, folder, port, postmaster);
        server.requireOwnData();
        return server;
    }

    /** Stops a server that serves this folder although the process that started it is gone. */
    public static void stopLeftOver(Path folder) throws IOException {
        Postmaster found = Postmaster.of(data(folder)).orElse(null);
        if (found == null) {
            return;
        }
        stop(PostgreSqlBinaries.unpackedIn(folder.resolve("binaries")), folder);
        requireEnd(found, folder);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return USER;
    }

    /** The server's process id. */
    public long processId() {
        return postmaster.process().pid();
    }

    /** Completes when the server has ended, for whatever reason; noticed within a few seconds. */
    public CompletableFuture<String> ended() {
        return postmaster.process().onExit().thenApply(process -> "see " + serverLog(folder));
    }

    @Override
    public void close() throws IOException {
        if (postmaster.process().isAlive()) {
            stop(binaries, folder);
            requireEnd(postmaster, folder);
        }
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static Path serverLog(Path folder) {
        return folder.resolve("server.log");
    }

    private static void initialise(PostgreSqlBinaries binaries, Path folder) throws IOException {
        List<String> arguments = List.of(
                "-A",
                "trust",
                "-U",
                USER,
                "-E",
                "UTF-8",
                "--locale=C.UTF-8",
                "-D",
                data(folder).toString());
        run(binaries.command("initdb", arguments), folder);
    }

    private static void stop(PostgreSqlBinaries binaries, Path folder) throws IOException {
        List<String> arguments = List.of(
                "stop", "-D", data(folder).toString(), "-m", "fast", "-w", "-t", Long.toString(STOP_WAIT.toSeconds()));
        run(binaries.command("pg_ctl", arguments), folder);
    }

    /** The server takes its note away before its process ends, and the note is all that {@code pg_ctl} waits for. */
    private static void requireEnd(Postmaster postmaster, Path folder) throws IOException {
        if (!postmaster.ends(STOP_WAIT)) {
            throw new IOException("PostgreSQL of " + folder + ", process "
                    + postmaster.process().pid() + ", does not stop.");
        }
    }

    private static String options(int port) {
        return "-p " + port
                + SETTINGS.entrySet().stream()
                        .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining());
    }

    private static void run(List<String> command, Path folder) throws IOException {
        Path output = folder.resolve("control.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(START_WAIT.plusSeconds(10).toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("PostgreSQL did not answer in time: see " + output);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was told what to do", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    "PostgreSQL could not do what it was told: see " + output + " and " + serverLog(folder));
        }
    }

    /** Never report ready against a stranger: what answers on the port must serve this very folder. */
    private void requireOwnData() throws IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), USER, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('data_directory')")) {
            Path served = row.next() ? Path.of(row.getString(1)) : Path.of("");
            if (!Files.isSameFile(served, data(folder))) {
                throw new IOException(
                        "The PostgreSQL on port " + port + " serves " + served + ", not " + data(folder) + ".");
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL on port " + port + " does not answer: " + e.getMessage(), e);
        }
    }
}
