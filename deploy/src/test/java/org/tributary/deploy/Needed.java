package org.tributary.deploy;

import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Things that are not on every machine. Without them a test is skipped and says why; in CI it fails. */
final class Needed {
    private static final boolean ALL = Boolean.parseBoolean(System.getenv("TRIBUTARY_REQUIRE_ALL"));

    private Needed() {}

    static <T> T orSkip(Optional<T> thing, String reason) {
        if (thing.isEmpty() && ALL) {
            return Assertions.fail(reason + ", and TRIBUTARY_REQUIRE_ALL allows no test to be skipped");
        }
        Assumptions.assumeTrue(thing.isPresent(), reason);
        return thing.orElseThrow();
    }
}
