package org.tributary.ingest.imports;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets imports read from where tests write. */
public final class ImportableFolder implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("tributary.ingest.import.folders", System.getProperty("java.io.tmpdir"));
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
