package org.tributary.ingest.proof;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.push.PushAddress;
import org.tributary.ingest.push.PushConfig;
import org.tributary.ingest.push.PushSources;

/** Begins to watch wikis, each with the push sources of its plan. */
@Singleton
public final class Watches {
    /** What the names of all feeds of push sources begin with. */
    public static final String FEEDS = "push:";

    private static final Logger LOG = Logger.getLogger(Watches.class);

    private final PushSources sources;
    private final Gaps gaps;
    private final PushConfig config;
    private final Checkpoints checkpoints;
    private final Clock clock;

    public Watches(PushSources sources, Gaps gaps, PushConfig config, Checkpoints checkpoints, Clock clock) {
        this.sources = sources;
        this.gaps = gaps;
        this.config = config;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** Listens to a wiki's push sources from now on; waits until checkpoints have been read. */
    public WatchedWiki watch(Wiki wiki) {
        WakeUp wakeUp = new WakeUp();
        Map<String, WatchedSource> watched = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        for (String text : sources.of(wiki)) {
            try {
                PushAddress address = PushAddress.of(text);
                if (watched.containsKey(address.feed())) {
                    throw new IllegalArgumentException(
                            "the push source " + text + " reads the same as another one of this wiki");
                }
                watched.put(
                        address.feed(),
                        new WatchedSource(wiki.wikiId(), address, wakeUp, gaps, config, checkpoints, clock));
            } catch (IllegalArgumentException e) {
                named.add(FEEDS + text);
                unusable(wiki.wikiId(), text, String.valueOf(e.getMessage()));
            }
        }
        named.addAll(watched.keySet());
        endOthers(wiki.wikiId(), named);
        WatchedWiki result = new WatchedWiki(List.copyOf(watched.values()), wakeUp, config);
        result.start(sources, wiki);
        return result;
    }

    /**
     * Looks after the silence of a wiki.
     *
     * @param lateAfter how late a row may appear in the record
     */
    public SilenceProbe silenceProbe(Wiki wiki, WikiReader reader, String feed, Duration lateAfter) {
        return new SilenceProbe(wiki.wikiId(), feed, reader, gaps, config.silentAfter(), lateAfter);
    }

    /** Where gaps are stated. */
    public Gaps gaps() {
        return gaps;
    }

    private void unusable(WikiId wikiId, String text, String sentence) {
        LOG.warnf("TRIB-1504 %s is not told of by a push source that its plan names: %s", wikiId, sentence);
        checkpoints.write(new FeedCheckpoint(
                wikiId, FEEDS + text, FeedState.BROKEN, "", text, clock.instant(), null, null, sentence));
    }

    /** Sources that the plan no longer names have nothing more to tell. */
    private void endOthers(WikiId wikiId, Set<String> feeds) {
        checkpoints.all().stream()
                .filter(each -> each.wikiId().equals(wikiId) && each.feed().startsWith(FEEDS))
                .filter(each -> each.state() != FeedState.FINISHED && !feeds.contains(each.feed()))
                .forEach(each -> checkpoints.write(new FeedCheckpoint(
                        wikiId,
                        each.feed(),
                        FeedState.FINISHED,
                        "",
                        each.source(),
                        clock.instant(),
                        each.caughtUpDt(),
                        null,
                        null)));
    }
}
