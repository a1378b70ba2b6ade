package org.tributary.ingest.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.PriorRights;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.wire.WikiProblem;
import org.tributary.ingest.wiki.Wikis;

/**
 * Asks a wiki from time to time what it says of itself, and makes known what has changed: its rights above all, since they
 * are the licence of everything saved from then on, and its namespaces.
 */
final class SiteWatch implements Runnable {
    private static final Logger LOG = Logger.getLogger(SiteWatch.class);

    private final WikiId wikiId;
    private final WikiReader reader;
    private final Wikis wikis;
    private final Duration interval;
    private final Clock clock;

    SiteWatch(WikiId wikiId, WikiReader reader, Wikis wikis, Duration interval, Clock clock) {
        this.wikiId = wikiId;
        this.reader = reader;
        this.wikis = wikis;
        this.interval = interval;
        this.clock = clock;
    }

    /** Looks at once and then again and again, until the thread is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                look();
                Thread.sleep(interval);
            }
        } catch (InterruptedException | CancellationException e) {
            LOG.debugf("nobody asks any more what %s says of itself", wikiId);
        }
    }

    private void look() {
        try {
            wikis.find(wikiId).ifPresent(known -> {
                Instant now = clock.instant();
                Wiki merged = merged(known, reader.site(known, now), now);
                List<String> differences = differences(known, merged);
                if (!differences.isEmpty()) {
                    wikis.publish(merged);
                    tell(differences);
                }
            });
        } catch (WikiProblem problem) {
            LOG.debugf("%s does not say anything of itself now: %s", wikiId, problem.sentence());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("TRIB-1404 what %s says of itself could not be made known, trying again: %s", wikiId, e);
        }
    }

    private void tell(List<String> differences) {
        String words = String.join(", ", differences);
        if (differences.contains("rights")) {
            LOG.warnf(
                    "TRIB-1403 %s states other rights than before, which hold from now on; changed: %s", wikiId, words);
        } else {
            LOG.infof("%s says something else of itself than before; changed: %s", wikiId, words);
        }
    }

    /** A wiki that says nothing of its rights leaves what was last said, or what the operator said of a dump. */
    static Wiki merged(Wiki known, Wiki said, Instant now) {
        Rights rights = said.rights().equals(Rights.UNSTATED) ? known.rights() : said.rights();
        List<PriorRights> prior = new ArrayList<>(known.priorRights() == null ? List.of() : known.priorRights());
        boolean hadSaid = !known.rights().equals(Rights.UNSTATED);
        if (hadSaid && !rights.equals(known.rights())) {
            prior.add(new PriorRights(known.rights(), now));
        }
        return new Wiki(
                known.wikiId(),
                said.name(),
                said.url(),
                known.apiUrl(),
                said.articleUrl(),
                said.language(),
                said.generator(),
                rights,
                said.namespaces(),
                said.redirectKeywords(),
                known.notices(),
                known.following(),
                now,
                known.plan(),
                prior.isEmpty() ? null : prior,
                said.interwiki());
    }

    static List<String> differences(Wiki known, Wiki merged) {
        List<String> differences = new ArrayList<>();
        add(differences, "rights", known.rights(), merged.rights());
        add(differences, "namespaces", known.namespaces(), merged.namespaces());
        add(differences, "name", known.name(), merged.name());
        add(differences, "url", known.url(), merged.url());
        add(differences, "article_url", known.articleUrl(), merged.articleUrl());
        add(differences, "language", known.language(), merged.language());
        add(differences, "generator", known.generator(), merged.generator());
        add(differences, "interwiki", known.interwiki(), merged.interwiki());
        add(differences, "redirect_keywords", known.redirectKeywords(), merged.redirectKeywords());
        return differences;
    }

    private static void add(List<String> differences, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            differences.add(field);
        }
    }
}
