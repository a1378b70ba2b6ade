package org.tributary.ingest.push;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.mediawiki.wire.StreamOpening;
import org.tributary.ingest.mediawiki.wire.WikiProblem;
import org.tributary.ingest.push.sse.ByteFlow;
import org.tributary.ingest.push.sse.EventReading;
import org.tributary.ingest.push.sse.ServerSentEvent;

/** One connection to an event stream, opened again for ever, each time after the last event that was read. */
final class EventStream implements PushSource {
    private static final Logger LOG = Logger.getLogger(EventStream.class);

    private final PushAddress address;
    private final StreamOpening opening;
    private final PushConfig config;
    private final PushMeters meters;
    private final Audience audience;
    private final BackOff backOff;
    private volatile boolean stopped;
    private volatile @Nullable String lastId;
    private long heard;
    private long lastHeardNanos = System.nanoTime();

    /**
     * A stream that is not listened to yet.
     *
     * @param lastId after which event to begin; null for what happens from now on
     */
    EventStream(
            PushAddress address, @Nullable String lastId, StreamOpening opening, PushConfig config, PushMeters meters) {
        this.address = address;
        this.lastId = lastId;
        this.opening = opening;
        this.config = config;
        this.meters = meters;
        this.audience = new Audience(meters, address.feed());
        this.backOff = new BackOff(address, config);
    }

    @Override
    public Audience audience() {
        return audience;
    }

    @Override
    public @Nullable String position() {
        return lastId;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            Duration pause = Duration.ZERO;
            try {
                pause = listenOnce();
            } catch (WikiProblem problem) {
                pause = refused(problem);
            } catch (CancellationException e) {
                LOG.debugf("listening to %s was interrupted", address);
            } catch (RuntimeException e) {
                LOG.errorf(e, "TRIB-1502 listening to %s failed and begins again", address);
                audience.closed("listening failed; the log has the reason");
                pause = backOff.next();
            }
            if (!stopped) {
                BackOff.sleep(pause);
            }
        }
    }

    private Duration refused(WikiProblem problem) {
        meters.connection(address.feed(), "refused");
        if (problem.kind() == WikiProblem.Kind.API_ERROR) {
            lastId = null; // it does not know this place (any more): the wiki's own record closes the gap
        }
        audience.closed(problem.sentence());
        backOff.warn(problem.sentence());
        Duration asked = problem.retryAfter().orElse(Duration.ZERO);
        Duration wait = backOff.next();
        return asked.compareTo(wait) > 0 ? asked : wait;
    }

    /** Listens until the stream ends in any way; returns how long to leave it alone. */
    private Duration listenOnce() {
        String from = isLastIdYoung() ? lastId : null;
        EventReading reading =
                new EventReading(config.eventBytesMax(), from, this::hear, () -> audience.unreadable("oversized"));
        try (ByteFlow flow = opening.open(address.uri(), from, new ByteFlow())) {
            audience.opened(from != null);
            backOff.mended();
            boolean hasTold = readAll(flow, reading);
            meters.connection(address.feed(), "ended");
            audience.closed(hasTold ? null : "the stream ends as soon as it is opened");
            return hasTold ? backOff.again(reading.retry().orElse(config.reopenPause())) : backOff.next();
        } catch (ByteFlow.StalledException e) {
            meters.connection(address.feed(), "stalled");
            return broken(
                    "the stream has sent nothing for " + config.stalledAfter().toSeconds() + " seconds");
        } catch (IOException e) {
            meters.connection(address.feed(), "cut");
            return broken("the connection was cut");
        } catch (InterruptedException e) {
            CancellationException cancelled = new CancellationException("interrupted while listening to " + address);
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    private Duration broken(String problem) {
        LOG.infof("%s: %s; it is opened again", address, problem);
        audience.closed(problem);
        return backOff.next();
    }

    private boolean readAll(ByteFlow flow, EventReading reading) throws IOException, InterruptedException {
        long before = heard;
        List<ByteBuffer> bytes = flow.next(config.stalledAfter());
        while (!bytes.isEmpty() && !stopped) {
            bytes.forEach(reading::read);
            if (heard > before) {
                backOff.reset();
            }
            bytes = flow.next(config.stalledAfter());
        }
        return heard > before;
    }

    private void hear(ServerSentEvent event) {
        heard++;
        lastHeardNanos = System.nanoTime();
        if (event.name().equals("message")) {
            audience.hear(event.data(), lastId);
        } else {
            meters.event(address.feed(), "other-event");
        }
        lastId = event.id();
    }

    private boolean isLastIdYoung() {
        return System.nanoTime() - lastHeardNanos < config.resumeWithin().toNanos();
    }
}
