package org.tributary.ingest.push;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.tributary.ingest.mediawiki.SettingsForTests;
import org.tributary.ingest.mediawiki.wire.ContactConfig;
import org.tributary.ingest.mediawiki.wire.MediaWikiConfig;
import org.tributary.ingest.mediawiki.wire.StreamOpening;
import org.tributary.ingest.mediawiki.wire.WikiHttp;

/** Push sources as they are when only what a test names is set. */
public final class PushSourcesForTests {
    private PushSourcesForTests() {}

    /** Push sources with these settings, counting here. */
    public static PushSources of(Map<String, String> settings, MeterRegistry meters) {
        MediaWikiConfig manners = SettingsForTests.of(MediaWikiConfig.class, settings);
        WikiHttp http = new WikiHttp(manners, SettingsForTests.of(ContactConfig.class, settings));
        return new PushSources(
                new StreamOpening(http, Clock.systemUTC()),
                SettingsForTests.of(PushConfig.class, settings),
                new PushMeters(meters));
    }
}
