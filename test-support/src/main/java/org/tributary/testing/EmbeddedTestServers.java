package org.tributary.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.tributary.servers.EmbeddedKafka;
import org.tributary.servers.EmbeddedPostgreSql;
import org.tributary.servers.FreePort;

/** Servers from Maven artifacts, for machines without a container engine. */
record EmbeddedTestServers(EmbeddedPostgreSql postgreSql, EmbeddedKafka kafka) implements TestServers {

    static EmbeddedTestServers start(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        EmbeddedTestServers servers = new EmbeddedTestServers(
                EmbeddedPostgreSql.start(absolute.resolve("postgresql"), FreePort.find()),
                EmbeddedKafka.start(absolute.resolve("kafka"), FreePort.find(), System.getProperty("java.class.path")));
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-test-servers"));
        return servers;
    }

    @Override
    public String jdbcUrl() {
        return postgreSql.jdbcUrl();
    }

    @Override
    public String databaseUser() {
        return postgreSql.user();
    }

    @Override
    public String databasePassword() {
        return "";
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void close() {
        kafka.close();
        try {
            postgreSql.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
