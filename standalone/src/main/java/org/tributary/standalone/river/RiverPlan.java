package org.tributary.standalone.river;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tributary.standalone.door.Backend;
import org.tributary.standalone.folder.RiverPorts;

/** Which part gets which port, folder and settings: everything about the river that can be said before it runs. */
record RiverPlan(Distribution distribution, Path folder, RiverPorts ports) {

    Path postgreSqlFolder() {
        return folder.resolve("postgresql");
    }

    Path kafkaFolder() {
        return folder.resolve("kafka");
    }

    Map<Backend, Integer> backends() {
        return Map.of(Backend.INGEST, ports.ingest(), Backend.SEARCH, ports.search(), Backend.ARTICLE, ports.article());
    }

    ServiceSettings service(Backend backend) {
        return new ServiceSettings(
                backend.label(),
                distribution.service(backend.label()),
                port(backend),
                heapMebibytes(backend),
                distribution.archiveOptions(backend.label()),
                environment(backend),
                folder);
    }

    String address() {
        return "http://127.0.0.1:" + ports.door();
    }

    private int port(Backend backend) {
        return switch (backend) {
            case INGEST -> ports.ingest();
            case SEARCH -> ports.search();
            case ARTICLE -> ports.article();
        };
    }

    private static int heapMebibytes(Backend backend) {
        return switch (backend) {
            case INGEST -> 256;
            case SEARCH -> 192;
            case ARTICLE -> 512;
        };
    }

    private Map<String, String> environment(Backend backend) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port(backend)),
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true",
                "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED", "true",
                "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true",
                "QUARKUS_LOG_CONSOLE_FORMAT", ServiceLog.FORMAT,
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                "QUARKUS_LOG_CONSOLE_COLOR", "false",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka(),
                "TRIBUTARY_FRAME_STOP_WITH_PARENT", "true"));
        environment.putAll(own(backend));
        return environment;
    }

    private Map<String, String> own(Backend backend) {
        return switch (backend) {
            case INGEST ->
                Map.of("TRIBUTARY_INGEST_IMPORT_FOLDERS", "/", "TRIBUTARY_INGEST_WIKI_MEMBER_ID", "standalone");
            case SEARCH ->
                Map.of("TRIBUTARY_SEARCH_INDEX_FOLDER", folder.resolve("search").toString());
            case ARTICLE ->
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                                "jdbc:postgresql://127.0.0.1:" + ports.postgreSql() + "/postgres",
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD", "");
        };
    }
}
