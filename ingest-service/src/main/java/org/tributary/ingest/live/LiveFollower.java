package org.tributary.ingest.live;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.checkpoint.CheckpointException;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.html.HtmlConfig;
import org.tributary.ingest.html.SourceHtml;
import org.tributary.ingest.live.loop.FeedLoop.Surroundings;
import org.tributary.ingest.live.loop.LiveConfig;
import org.tributary.ingest.live.telling.IgnoredRows;
import org.tributary.ingest.mediawiki.WikiReaders;
import org.tributary.ingest.proof.Watches;
import org.tributary.ingest.publish.PageChangeSink;
import org.tributary.ingest.scope.ScopeConfig;
import org.tributary.ingest.wiki.WikiFollower;
import org.tributary.ingest.wiki.Wikis;

/** Follows the wikis of this replica, each on threads of its own. */
@Singleton
public final class LiveFollower implements WikiFollower {
    private static final Logger LOG = Logger.getLogger(LiveFollower.class);

    private final WikiReaders readers;
    private final IgnoredRows ignored;
    private final Reconciling reconciling;
    private final Surroundings surroundings;
    private final Watches watches;
    private final Map<WikiId, FollowedWiki> followed = new HashMap<>();

    LiveFollower(
            WikiReaders readers,
            IgnoredRows ignored,
            Reconciling reconciling,
            PageChangeSink sink,
            Checkpoints checkpoints,
            LiveConfig config,
            ScopeConfig scope,
            HtmlConfig html,
            Wikis wikis,
            MeterRegistry meters,
            Clock clock,
            Watches watches) {
        this.readers = readers;
        this.ignored = ignored;
        this.reconciling = reconciling;
        this.surroundings = new Surroundings(
                sink, checkpoints, wikis, config, scope, reader -> new SourceHtml(reader, html, meters), clock);
        this.watches = watches;
    }

    @Override
    public synchronized void wanted(Wiki wiki) {
        switch (wiki.following()) {
            case LIVE -> follow(wiki);
            case PAUSED -> pause(wiki);
            case IMPORTS_ONLY, FORGOTTEN -> released(wiki.wikiId());
        }
    }

    @Override
    public synchronized void released(WikiId wikiId) {
        FollowedWiki known = followed.remove(wikiId);
        if (known != null) {
            known.stop();
            LOG.infof("%s is no longer followed from here", wikiId);
        }
    }

    private void follow(Wiki wiki) {
        FollowedWiki known = followed.get(wiki.wikiId());
        if (known != null && known.wiki().with(Following.LIVE, wiki.dt()).equals(wiki)) {
            return;
        }
        released(wiki.wikiId());
        readers.reader(wiki).ifPresent(reader -> {
            FollowedWiki started = new FollowedWiki(wiki, reader, ignored, reconciling, surroundings, watches);
            followed.put(wiki.wikiId(), started);
            started.start();
            LOG.infof("%s is followed from here, at %s", wiki.wikiId(), wiki.apiUrl());
        });
    }

    private void pause(Wiki wiki) {
        released(wiki.wikiId());
        readers.reader(wiki).ifPresent(reader -> {
            try {
                new FollowedWiki(wiki, reader, ignored, reconciling, surroundings, watches).markPaused();
            } catch (CheckpointException e) {
                LOG.warnf("TRIB-1306 the pause of %s could not be written down: %s", wiki.wikiId(), e.getMessage());
            }
        });
    }
}
