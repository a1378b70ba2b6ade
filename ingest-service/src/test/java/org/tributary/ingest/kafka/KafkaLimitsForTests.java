package org.tributary.ingest.kafka;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The bounds as they are by default, with some set otherwise. */
public final class KafkaLimitsForTests {
    private KafkaLimitsForTests() {}

    public static KafkaLimits with(Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(KafkaLimits.class)
                .withDefaultValues(set)
                .build()
                .getConfigMapping(KafkaLimits.class);
    }
}
