package org.tributary.ingest.mediawiki;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The configuration as it is when only what a test names is set. */
public final class SettingsForTests {
    private SettingsForTests() {}

    /** A configuration of this type with these keys set and all others at their defaults. */
    public static <C> C of(Class<C> type, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(type)
                .withValidateUnknown(false)
                .withDefaultValues(values)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(type);
    }
}
