package org.tributary.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/**
 * The servers a service needs, for its integration tests: containers where a container engine answers, embedded servers
 * everywhere else. Both are real. Besides, wikis are asked more often than in real life, so that tests wait less.
 */
public final class RiverServers implements QuarkusTestResourceLifecycleManager {
    private @Nullable TestServers servers;

    @Override
    public Map<String, String> start() {
        try {
            TestServers started = DockerClientFactory.instance().isDockerAvailable()
                    ? ContainerServers.start()
                    : EmbeddedTestServers.start(Files.createTempDirectory(Path.of("target"), "servers"));
            servers = started;
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    started.jdbcUrl(),
                    "quarkus.datasource.username",
                    started.databaseUser(),
                    "quarkus.datasource.password",
                    started.databasePassword(),
                    "kafka.bootstrap.servers",
                    started.bootstrapServers(),
                    "tributary.ingest.live.back-off",
                    "1s",
                    "tributary.ingest.live.checkpoint-interval",
                    "300ms",
                    "tributary.ingest.live.poll-interval",
                    "300ms",
                    "tributary.ingest.scope.categories-interval",
                    "1s");
        } catch (IOException e) {
            throw new UncheckedIOException("the servers for this test did not start", e);
        }
    }

    @Override
    public void stop() {
        if (servers != null) {
            servers.close();
        }
    }
}
