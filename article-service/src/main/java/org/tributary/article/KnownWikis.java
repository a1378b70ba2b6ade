package org.tributary.article;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.StoreSession;
import org.tributary.article.store.WikiRows;
import org.tributary.article.waiting.Patience;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;

/**
 * The wikis that page changes belong to. Ingest tells of a wiki before it tells of its pages, but on another topic: so a
 * change waits a moment for its wiki to arrive, and goes on with what its event says if it does not.
 */
@Singleton
final class KnownWikis {
    private static final Logger LOG = Logger.getLogger(KnownWikis.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final ArticleStore store;
    private final Patience patience;
    private final Duration waitMax;
    private final Clock clock = Clock.systemUTC();
    private final Map<WikiId, Instant> givenUp = new HashMap<>();

    KnownWikis(ArticleStore store, Patience patience, ArticleSettings settings) {
        this.store = store;
        this.patience = patience;
        this.waitMax = settings.wikis().waitMax();
    }

    /** The wiki of each of these changes. */
    Map<WikiId, Wiki> of(List<PageChange> changes) {
        Map<WikiId, PageChange> first = new HashMap<>();
        changes.forEach(change -> first.putIfAbsent(change.wikiId(), change));
        Map<WikiId, Wiki> known = new HashMap<>(read(first.keySet()));
        Instant deadline = clock.instant().plus(waitMax);
        while (isMissing(known, first.keySet()) && clock.instant().isBefore(deadline)) {
            pause();
            known.putAll(read(first.keySet()));
        }
        first.forEach((wikiId, change) -> {
            if (!known.containsKey(wikiId)) {
                if (givenUp.putIfAbsent(wikiId, clock.instant()) == null) {
                    LOG.warnf("TRIB-2013 nothing is known of wiki %s; what its events say of it stands in", wikiId);
                }
                known.put(wikiId, asTold(change));
            }
        });
        return known;
    }

    private boolean isMissing(Map<WikiId, Wiki> known, Set<WikiId> wanted) {
        Set<WikiId> missing = new HashSet<>(wanted);
        missing.removeAll(known.keySet());
        missing.removeAll(givenUp.keySet());
        return !missing.isEmpty();
    }

    private Map<WikiId, Wiki> read(Set<WikiId> wikiIds) {
        return patience.untilDone(() -> {
            try (StoreSession session = store.begin()) {
                Map<WikiId, Wiki> wikis = new HashMap<>();
                for (Map.Entry<WikiId, WikiRows.Known> held :
                        session.wikis(wikiIds).entrySet()) {
                    wikis.put(held.getKey(), held.getValue().wiki());
                }
                return wikis;
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a wiki to be known", e);
        }
    }

    private static Wiki asTold(PageChange change) {
        return new Wiki(
                change.wikiId(),
                change.meta().domain(),
                "https://" + change.meta().domain() + "/",
                null,
                null,
                "und",
                null,
                Rights.UNSTATED,
                List.of(),
                List.of(),
                List.of(),
                Following.IMPORTS_ONLY,
                change.meta().dt());
    }
}
