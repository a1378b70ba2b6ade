package org.tributary.article.waiting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The servers that are away at the moment, each said once when it goes and once when it is back. */
@Singleton
public final class Outages {
    private static final Logger LOG = Logger.getLogger(Outages.class);

    private final Map<String, Instant> away = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    /**
     * Notes that a server did not answer.
     *
     * @param reason for the log; must hold no text, comment or name
     */
    public void noteAway(String server, String reason) {
        if (away.putIfAbsent(server, clock.instant()) == null) {
            LOG.warnf("TRIB-2001 %s is away, waiting until it is back: %s", server, reason);
        }
    }

    public void noteBack(String server) {
        if (away.remove(server) != null) {
            LOG.infof("TRIB-2002 %s is back, going on", server);
        }
    }

    /** Server to the instant since which it is away. */
    public Map<String, Instant> now() {
        return new TreeMap<>(away);
    }
}
