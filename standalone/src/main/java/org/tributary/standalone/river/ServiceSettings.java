package org.tributary.standalone.river;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one service is run.
 *
 * @param heapMebibytes the most its heap may take
 * @param javaOptions further options of its virtual machine
 * @param environment its configuration
 */
record ServiceSettings(
        String label,
        Path jar,
        int port,
        int heapMebibytes,
        List<String> javaOptions,
        Map<String, String> environment,
        Path folder) {

    ServiceSettings {
        javaOptions = List.copyOf(javaOptions);
        environment = Map.copyOf(environment);
    }

    Path logFile() {
        return folder.resolve("logs").resolve(label + ".log");
    }

    Path pidFile() {
        return folder.resolve("run").resolve(label + ".pid");
    }

    List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMebibytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                // The framework registers one of its own gauges twice, and warns of itself.
                "-Dquarkus.log.category.\"io.micrometer.core.instrument.MeterRegistry\".level=ERROR"));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
