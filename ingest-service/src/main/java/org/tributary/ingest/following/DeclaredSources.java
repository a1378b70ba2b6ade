package org.tributary.ingest.following;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.frame.Problem;
import org.tributary.ingest.following.SourcesConfig.Source;
import org.tributary.ingest.wiki.Wikis;

/**
 * Makes true at every start what the configuration declares. Every replica does so; since nothing is published of a wiki
 * that is as declared, the second to come has nothing to do. A wiki that is no longer declared stays as it was.
 */
@Singleton
public final class DeclaredSources {
    private static final Logger LOG = Logger.getLogger(DeclaredSources.class);
    private static final int UNAVAILABLE = 503;
    private static final int UNUSABLE = 422;

    private final SourcesConfig config;
    private final DeclarationsConfig bounds;
    private final WikiOrders orders;
    private final Wikis wikis;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    DeclaredSources(SourcesConfig config, DeclarationsConfig bounds, WikiOrders orders, Wikis wikis) {
        this.config = config;
        this.bounds = bounds;
        this.orders = orders;
        this.wikis = wikis;
    }

    /** Begins with all of them, each on a thread of its own; returns at once. */
    public void start() {
        config.sources()
                .forEach((name, source) ->
                        threads.add(Thread.ofVirtual().name("declared " + name).start(() -> declare(name, source))));
    }

    @PreDestroy
    void stop() {
        threads.forEach(Thread::interrupt);
    }

    private void declare(String name, Source source) {
        Duration pause = bounds.retryPause();
        try {
            while (!isDone(name, source)) {
                Thread.sleep(pause);
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(bounds.retryPauseMax()) > 0 ? bounds.retryPauseMax() : doubled;
            }
        } catch (InterruptedException e) {
            LOG.debugf("stopped before source %s could be followed", name);
        }
    }

    /** Whether there is no use in trying again, because it is as declared or never can be. */
    private boolean isDone(String name, Source source) {
        try {
            Wiki wiki = applied(name, source);
            LOG.infof("%s is as declared: %s", wiki.wikiId(), wiki.following());
            return true;
        } catch (Problem problem) {
            boolean isPassing = problem.status() == UNAVAILABLE || problem.status() == UNUSABLE;
            if (isPassing) {
                LOG.warnf("TRIB-1401 source %s cannot be followed now, trying again: %s", name, problem.getMessage());
            } else {
                LOG.errorf("TRIB-1402 source %s cannot be followed as declared: %s", name, problem.getMessage());
            }
            return !isPassing;
        } catch (RuntimeException e) {
            LOG.warnf(e, "TRIB-1401 source %s cannot be followed now, trying again: %s", name, e.getMessage());
            return false;
        }
    }

    private Wiki applied(String name, Source source) {
        WikiId wikiId = id(name);
        Following following = following(source.following());
        if (!wikis.isRead()) {
            throw Problem.unavailable("the wikis have not been read from Kafka yet");
        }
        Optional<Wiki> known = wikis.find(wikiId).filter(each -> each.following() != Following.IMPORTS_ONLY);
        if (known.isEmpty()) {
            return orders.follow(source.url(), wikiId, plan(source), following).wiki();
        }
        needSameHost(known.get(), source.url());
        return orders.change(wikiId.value(), following, plan(source));
    }

    private static WikiId id(String name) {
        try {
            return new WikiId(name);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("wiki_id", String.valueOf(e.getMessage()));
        }
    }

    private static Following following(String written) {
        return switch (written) {
            case "live" -> Following.LIVE;
            case "paused" -> Following.PAUSED;
            default -> throw Problem.badParameter("following", "must be live or paused but is '" + written + "'");
        };
    }

    /** A declaration says all: what it does not name is not wanted. */
    private static ObjectNode plan(Source source) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode plan = json.objectNode();
        ObjectNode scope = plan.putObject("scope");
        Map.of(
                        "namespaces", source.namespaces(),
                        "categories", source.categories(),
                        "titles", source.titles(),
                        "prefixes", source.prefixes())
                .forEach((member, values) -> {
                    scope.putArray(member);
                    values.orElse(List.of()).forEach(scope.withArray(member)::add);
                });
        plan.put("history", source.history());
        plan.put("source_html", source.sourceHtml());
        plan.put("deleted_pages", source.deletedPages());
        plan.putArray("push_sources");
        source.pushSources().orElse(List.of()).forEach(plan.withArray("push_sources")::add);
        return plan;
    }

    private static void needSameHost(Wiki known, String url) {
        String address = url.contains("://") ? url : "https://" + url;
        String host;
        try {
            host = String.valueOf(URI.create(address.replace(' ', '_')).getAuthority());
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("url", "'" + url + "' is no address");
        }
        String held = URI.create(String.valueOf(known.apiUrl())).getAuthority();
        if (!host.equalsIgnoreCase(held)) {
            throw Problem.conflict(
                    known.wikiId() + " is followed at " + known.apiUrl()
                            + " already: forget it first, or choose another name for " + url,
                    "live");
        }
    }
}
