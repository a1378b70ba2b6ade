package org.tributary.standalone.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the river keeps its data. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for everything that is kept; made if it is not there. Default: ${DEFAULT-VALUE}",
            defaultValue = "tributary-data")
    Path folder = Path.of("tributary-data");
}
