package org.tributary.standalone.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.folder.DataFolder;
import org.tributary.standalone.folder.Instance;
import org.tributary.standalone.terminal.Refusal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which running river is meant: the one of a data folder, unless an address or a port says otherwise. */
final class RunningRiverOptions {
    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "N", description = "Port of the running river on this machine")
    @Nullable
    Integer port;

    @Option(names = "--url", paramLabel = "URL", description = "Address of the running river")
    @Nullable
    String url;

    RiverClient client() {
        return new RiverClient(address());
    }

    String address() {
        if (url != null) {
            return url.replaceAll("/+$", "");
        }
        if (port != null) {
            return "http://127.0.0.1:" + port;
        }
        Path folder = data.folder.toAbsolutePath().normalize();
        return DataFolder.runningOn(folder)
                .map(Instance::address)
                .orElseThrow(() -> new Refusal("Tributary does not run on " + folder
                        + ": start it with ./tributary up, or name another one with --data, --port or --url."));
    }
}
