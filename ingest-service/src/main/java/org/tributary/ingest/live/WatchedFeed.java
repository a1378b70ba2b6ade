package org.tributary.ingest.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.RestateReason;
import org.tributary.ingest.live.loop.ChangeFeed;
import org.tributary.ingest.live.loop.FeedStep;
import org.tributary.ingest.live.loop.Positions;
import org.tributary.ingest.live.telling.ChangeEvents;
import org.tributary.ingest.live.telling.ToldPages;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.PageRevision;
import org.tributary.ingest.proof.Gaps;
import org.tributary.ingest.proof.SilenceProbe;
import org.tributary.ingest.proof.SilenceProbe.FalseSilence;
import org.tributary.ingest.proof.WatchedWiki;
import org.tributary.ingest.push.Hint;
import org.tributary.ingest.scope.RowScope;

/**
 * Recent changes, read at once when a push source tells of one and held against what it told; what the wiki's record
 * leaves out is told all the same.
 */
final class WatchedFeed implements ChangeFeed {
    private final WikiId wikiId;
    private final RecentChangesFeed feed;
    private final WatchedWiki watched;
    private final SilenceProbe probe;
    private final LateRevisions lateRevisions;
    private final Gaps gaps;
    private final Consumer<String> relist;

    WatchedFeed(
            WikiId wikiId,
            RecentChangesFeed feed,
            WatchedWiki watched,
            SilenceProbe probe,
            LateRevisions lateRevisions,
            Gaps gaps,
            Consumer<String> relist) {
        this.wikiId = wikiId;
        this.feed = feed;
        this.watched = watched;
        this.probe = probe;
        this.lateRevisions = lateRevisions;
        this.gaps = gaps;
        this.relist = relist;
        feed.showTo((since, window, askedNanos) -> {
            watched.shown(since, window, askedNanos);
            probe.shown(window, askedNanos);
        });
    }

    /** What is told of revisions that the wiki's record does not show. */
    record LateRevisions(WikiReader reader, ChangeEvents events, ToldPages told, RowScope scope) {
        private Late tell(Hint hint) {
            PageRevision found = hint.revision()
                    .flatMap(id ->
                            Optional.ofNullable(reader.revisions(List.of(id)).get(id)))
                    .orElse(null);
            if (found == null) {
                return Late.GONE;
            }
            if (!scope.follows(found.page())) {
                return Late.OUTSIDE;
            }
            told.tell(
                    events.restate(found.page(), found.revision(), RestateReason.RECONCILE, found.isCurrent(), "hint"));
            return Late.TOLD;
        }
    }

    private enum Late {
        TOLD,
        /** There is nothing to be seen of it. */
        GONE,
        /** Its page is not followed. */
        OUTSIDE
    }

    @Override
    public FeedStep read(String position) {
        probe.startAfter(Positions.read(position, Positions.Recent.class).rcId());
        FeedStep step = feed.read(position);
        actUpon(watched.takeOverdue());
        if (step.isAtEnd()) {
            probe.look().ifPresent(this::repair);
        }
        String notice = probe.notice();
        return notice == null || step.notice() != null
                ? step
                : new FeedStep(
                        step.position(), step.state(), step.isAtEnd(), step.caughtUpDt(), step.progress(), notice);
    }

    @Override
    public void settled() {
        watched.settled();
    }

    @Override
    public void awaitNext(Duration interval) throws InterruptedException {
        watched.awaitNext(interval);
    }

    private void actUpon(List<Hint> overdue) {
        if (overdue.isEmpty()) {
            return;
        }
        Instant oldest = overdue.stream().map(Hint::dt).min(Instant::compareTo).orElseThrow();
        feed.readAgain(oldest.minusSeconds(1));
        Map<Late, Long> late = overdue.stream()
                .filter(each -> !watched.isShown(each))
                .map(lateRevisions::tell)
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        int told = late.getOrDefault(Late.TOLD, 0L).intValue();
        int lacking = told + late.getOrDefault(Late.GONE, 0L).intValue();
        if (lacking > 0) {
            gaps.state(
                    wikiId,
                    RecentChangesFeed.NAME,
                    Gaps.Kind.RECORD_LACKS,
                    lacking,
                    "the wiki's recent changes do not show " + lacking + " changes that a push source told: " + told
                            + " were read from their pages, of the others there is nothing to be seen any more");
        }
    }

    private void repair(FalseSilence silence) {
        if (silence.since() == null) {
            relist.accept(silence.sentence());
        } else {
            feed.readAgain(silence.since());
        }
    }
}
