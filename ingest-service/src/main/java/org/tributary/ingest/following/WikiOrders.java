package org.tributary.ingest.following;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.Wiki;
import org.tributary.frame.Problem;
import org.tributary.ingest.live.FeedBeginnings;
import org.tributary.ingest.mediawiki.WikiDiscovery;
import org.tributary.ingest.mediawiki.wire.WikiProblem;
import org.tributary.ingest.scope.PlanCheck;
import org.tributary.ingest.scope.PlanReading;
import org.tributary.ingest.wiki.Wikis;

/** Follows wikis, pauses them, goes on, changes what of them is followed, and forgets them. */
@Singleton
public final class WikiOrders {
    private final Wikis wikis;
    private final WikiDiscovery discovery;
    private final PlanCheck check;
    private final FeedBeginnings beginnings;
    private final Clock clock;

    WikiOrders(Wikis wikis, WikiDiscovery discovery, PlanCheck check, FeedBeginnings beginnings, Clock clock) {
        this.wikis = wikis;
        this.discovery = discovery;
        this.check = check;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    /** A wiki that is followed; new when it was not before. */
    public record Followed(Wiki wiki, boolean isNew) {}

    /**
     * Follows the wiki at an address.
     *
     * @param plan what of it; null for everything, or for what is followed of it already
     */
    public Followed follow(String url, @Nullable WikiId wikiId, @Nullable JsonNode plan) {
        return follow(url, wikiId, plan, Following.LIVE);
    }

    /** Follows a wiki that at first may be paused. */
    Followed follow(String url, @Nullable WikiId wikiId, @Nullable JsonNode plan, Following following) {
        needWikis();
        Wiki found = discover(url, wikiId);
        Optional<Wiki> same = wikis.all().stream()
                .filter(each -> found.apiUrl() != null && found.apiUrl().equals(each.apiUrl()))
                .filter(each -> wikiId == null || wikiId.equals(each.wikiId()))
                .findFirst();
        if (same.isPresent() && same.get().following() != Following.IMPORTS_ONLY) {
            return new Followed(needSamePlan(same.get(), plan), false);
        }
        Optional<Wiki> holder = wikis.find(found.wikiId());
        Wiki wanted = holder.map(known -> upgraded(known, found)).orElse(found);
        FollowingPlan asked = planned(wanted, plan, FollowingPlan.DEFAULT);
        Wiki planned = (asked.equals(FollowingPlan.DEFAULT) ? wanted : wanted.with(asked, wanted.dt()))
                .with(following, wanted.dt());
        if (holder.isEmpty()) {
            beginnings.forget(found.wikiId());
        }
        wikis.publish(planned);
        return new Followed(planned, true);
    }

    /** Pauses a wiki, goes on with it, or follows it by another plan; what is null stays as it is. */
    public Wiki change(String wikiId, @Nullable Following wanted, @Nullable JsonNode plan) {
        Wiki known = known(wikiId);
        if (wanted == null && plan == null) {
            throw Problem.badParameter("following", "must be live or paused, or a plan must be given");
        }
        if (wanted != null && wanted != Following.LIVE && wanted != Following.PAUSED) {
            throw Problem.badParameter("following", "must be live or paused");
        }
        if (known.following() == Following.IMPORTS_ONLY) {
            throw Problem.conflict(
                    known.wikiId() + " was only imported: follow it first, by POST to /v1/wikis with its address",
                    "imports_only");
        }
        FollowingPlan before = known.followedBy();
        FollowingPlan after = planned(known, plan, before);
        Wiki changed = after.equals(before) ? known : known.with(after, clock.instant());
        if (wanted != null && wanted != changed.following()) {
            changed = changed.with(wanted, clock.instant());
        }
        if (!changed.equals(known)) {
            wikis.publish(changed);
        }
        return changed;
    }

    /** Forgets a wiki: everything held of it is withdrawn downstream. */
    public void forget(String wikiId) {
        wikis.publish(known(wikiId).with(Following.FORGOTTEN, clock.instant()));
    }

    private FollowingPlan planned(Wiki wiki, @Nullable JsonNode plan, FollowingPlan before) {
        if (plan == null) {
            return before;
        }
        FollowingPlan read = new PlanReading(wiki.namespaces()).read(plan, before);
        try {
            return check.checked(wiki, read);
        } catch (WikiProblem problem) {
            throw Problem.unusable(problem.sentence());
        }
    }

    private Wiki needSamePlan(Wiki known, @Nullable JsonNode plan) {
        if (plan != null && !planned(known, plan, FollowingPlan.DEFAULT).equals(known.followedBy())) {
            throw Problem.conflict(
                    known.wikiId() + " is followed already, by another plan: change it by PATCH to /v1/wikis/"
                            + known.wikiId(),
                    known.following().name().toLowerCase(Locale.ROOT));
        }
        return known;
    }

    private Wiki discover(String url, @Nullable WikiId wikiId) {
        try {
            return discovery.discover(url, Optional.ofNullable(wikiId));
        } catch (WikiProblem problem) {
            if (problem.kind() == WikiProblem.Kind.BAD_ADDRESS) {
                throw Problem.badParameter("url", problem.sentence());
            }
            throw Problem.unusable(problem.sentence());
        }
    }

    /** A wiki of which only dumps are held is followed from now on, if it is the same wiki as far as one can tell. */
    private static Wiki upgraded(Wiki known, Wiki found) {
        boolean isSame = known.following() == Following.IMPORTS_ONLY
                && (known.apiUrl() == null || known.apiUrl().equals(found.apiUrl()) || isSameHost(known, found));
        if (!isSame) {
            throw Problem.conflict(
                    "wiki_id " + known.wikiId() + " is already in use for " + known.url()
                            + ": choose another one with \"wiki_id\" in the request",
                    known.following().name().toLowerCase(Locale.ROOT));
        }
        return new Wiki(
                found.wikiId(),
                found.name(),
                found.url(),
                found.apiUrl(),
                found.articleUrl(),
                found.language(),
                found.generator(),
                found.rights().text() == null && found.rights().url() == null ? known.rights() : found.rights(),
                found.namespaces(),
                found.redirectKeywords(),
                known.notices(),
                Following.LIVE,
                found.dt(),
                known.plan(),
                known.priorRights(),
                found.interwiki());
    }

    private static boolean isSameHost(Wiki known, Wiki found) {
        String host = URI.create(known.url()).getHost();
        return host != null && host.equalsIgnoreCase(URI.create(found.url()).getHost());
    }

    private Wiki known(String wikiId) {
        needWikis();
        WikiId id;
        try {
            id = new WikiId(wikiId);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("wiki_id", String.valueOf(e.getMessage()));
        }
        return wikis.find(id).orElseThrow(() -> Problem.notHeld("no wiki is known as " + wikiId));
    }

    private void needWikis() {
        if (!wikis.isRead()) {
            throw Problem.unavailable("the wikis have not been read from Kafka yet: ask again in a moment");
        }
    }
}
