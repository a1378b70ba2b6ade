package org.tributary.ingest.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.mediawiki.told.ChangeWindow;
import org.tributary.ingest.push.Hint;
import org.tributary.ingest.push.PushAddress;
import org.tributary.ingest.push.PushConfig;
import org.tributary.ingest.push.PushListener;
import org.tributary.ingest.push.PushSources;
import org.tributary.ingest.push.Trace;

/** What one push source tells of one wiki, held against the wiki's own record, and how far both agree. */
final class WatchedSource implements PushListener {
    private final WikiId wikiId;
    private final PushAddress address;
    private final WakeUp wakeUp;
    private final Gaps gaps;
    private final PushConfig config;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final HintLedger ledger;
    private PushSources.@Nullable Subscription subscription;
    private boolean isOpen;
    private @Nullable String problem;
    private @Nullable String notice;
    private @Nullable Instant caughtUpDt;
    private int agreed;
    private String position = "";
    private @Nullable FeedCheckpoint written;
    private long writtenNanos;

    WatchedSource(
            WikiId wikiId,
            PushAddress address,
            WakeUp wakeUp,
            Gaps gaps,
            PushConfig config,
            Checkpoints checkpoints,
            Clock clock) {
        this.wikiId = wikiId;
        this.address = address;
        this.wakeUp = wakeUp;
        this.gaps = gaps;
        this.config = config;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.ledger = new HintLedger(address.promise(), config.changesRemembered());
    }

    String feed() {
        return address.feed();
    }

    /** Listens, from where it was left if that is not long ago. */
    void start(PushSources sources, Wiki wiki) {
        Instant young = clock.instant().minus(config.resumeWithin());
        FeedCheckpoint last = checkpoints.last(wikiId, feed()).orElse(null);
        String from =
                last == null || last.dt().isBefore(young) || last.position().isEmpty() ? null : last.position();
        PushSources.Subscription made = sources.subscribe(address, wiki, from, this);
        synchronized (this) {
            position = from == null ? "" : from;
            caughtUpDt = last == null ? null : last.caughtUpDt();
            subscription = made;
        }
    }

    void close() {
        PushSources.Subscription made;
        synchronized (this) {
            made = subscription;
        }
        if (made != null) {
            made.close();
        }
    }

    @Override
    public void told(Hint hint, @Nullable String before) {
        HintLedger.Outcome outcome;
        synchronized (this) {
            outcome = ledger.told(hint, before, System.nanoTime());
            agreed += outcome == HintLedger.Outcome.FOUND ? 1 : 0;
        }
        gaps.hint(feed(), outcome.name().toLowerCase(Locale.ROOT));
        if (outcome == HintLedger.Outcome.WAITING) {
            wakeUp.wake();
        }
    }

    @Override
    public void unreadable() {
        wakeUp.wake();
    }

    @Override
    public void opened(boolean isResumed) {
        synchronized (this) {
            ledger.opened(isResumed, System.nanoTime());
            isOpen = true;
            problem = null;
        }
        wakeUp.wake(); // whatever happened while it was not open, the wiki's own record shows it
    }

    @Override
    public void closed(@Nullable String why) {
        synchronized (this) {
            ledger.closed();
            isOpen = false;
            problem = why;
        }
        wakeUp.wake();
    }

    /** Takes note of what the wiki's record shows. */
    synchronized void shown(Instant since, ChangeWindow window, long askedNanos) {
        agreed += ledger.shown(since, window, askedNanos);
    }

    /** Takes the hints that the record should have shown in a window that was asked at this time. */
    synchronized List<Hint> takeOverdue(long askedNanos) {
        return ledger.takeOverdue(askedNanos - config.foundWithin().toNanos());
    }

    synchronized boolean isWaiting() {
        return ledger.oldestWaiting().isPresent();
    }

    synchronized boolean isShown(Hint hint) {
        return ledger.isShown(hint);
    }

    /** Whether it has shown that it tells what the wiki's record shows, and is listened to. */
    synchronized boolean isTrusted() {
        return isOpen && agreed >= config.trustedAfter();
    }

    /** Everything that the record showed so far is durable: judges the source, and writes down where it is. */
    void settled() {
        FeedCheckpoint due;
        synchronized (this) {
            PushSources.Subscription made = subscription;
            String reached = made == null ? null : made.position();
            judge(ledger.takeSkipped(System.nanoTime() - config.toldWithin().toNanos()));
            advance(reached);
            due = checkpoint();
            if (!isDue(due)) {
                return;
            }
            written = due;
            writtenNanos = System.nanoTime();
        }
        checkpoints.write(due);
    }

    private void judge(List<Trace> skipped) {
        if (!skipped.isEmpty()) {
            agreed = 0;
            notice = "it did not tell " + skipped.size()
                    + " changes that the wiki's own record shows; they were read there";
            gaps.state(wikiId, feed(), Gaps.Kind.STREAM_SKIPPED, skipped.size(), notice);
        } else if (agreed >= config.trustedAfter()) {
            notice = null;
        }
    }

    private void advance(@Nullable String reached) {
        Hint oldest = ledger.oldestWaiting().orElse(null);
        String safe = oldest == null ? reached : ledger.positionBeforeWaiting();
        position = safe == null ? position : safe;
        if (isOpen) {
            Instant now = clock.instant();
            caughtUpDt = oldest == null || oldest.dt().isAfter(now) ? now : oldest.dt();
        }
    }

    private FeedCheckpoint checkpoint() {
        boolean isBroken = !isOpen && problem != null;
        return new FeedCheckpoint(
                wikiId,
                feed(),
                isBroken ? FeedState.BROKEN : FeedState.LIVE,
                position,
                address.toString(),
                clock.instant(),
                caughtUpDt,
                null,
                isBroken ? problem : notice);
    }

    private boolean isDue(FeedCheckpoint next) {
        FeedCheckpoint last = written;
        Duration age = Duration.ofNanos(System.nanoTime() - writtenNanos);
        boolean isNews =
                last == null || last.state() != next.state() || !Objects.equals(last.problem(), next.problem());
        return isNews || age.compareTo(config.checkpointInterval()) >= 0;
    }
}
