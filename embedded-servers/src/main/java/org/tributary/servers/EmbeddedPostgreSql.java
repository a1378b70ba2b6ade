package org.tributary.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL server of our own, durable: a commit that returned survives the machine. */
public final class EmbeddedPostgreSql implements AutoCloseable {
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "max_connections", "60",
            "shared_buffers", "64MB",
            "max_wal_size", "1GB",
            "wal_compression", "on");

    private final EmbeddedPostgres server;

    private EmbeddedPostgreSql(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server, on the data it left there before if there is any.
     *
     * @param folder where data and unpacked binaries are kept
     * @param port to listen on
     * @throws IOException if it does not come up within a minute
     */
    public static EmbeddedPostgreSql start(Path folder, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(START_WAIT)
                .setLocaleConfig("locale", "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        return new EmbeddedPostgreSql(builder.start());
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres";
    }

    public String user() {
        return "postgres";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
