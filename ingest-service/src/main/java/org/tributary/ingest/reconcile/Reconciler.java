package org.tributary.ingest.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.PageChange;
import org.tributary.event.repair.DivergenceKind;
import org.tributary.event.repair.RepairRequest;
import org.tributary.event.wiki.Progress;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.PageRevision;
import org.tributary.ingest.publish.RepairOutlet;
import org.tributary.ingest.scope.PagesOfPlan;

/** Reconciles one wiki step by step: answers what is asked for first, and walks when a walk is due. */
public final class Reconciler {
    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private final Wiki wiki;
    private final WikiReader reader;
    private final RepairInbox inbox;
    private final LiveDoor door;
    private final ReconcileConfig config;
    private final Clock clock;
    private final ListEvents events;
    private final RevisionLists lists;
    private final PagesOfPlan plan;
    private final Walking walking;
    private final WikiSeconds seconds;

    public Reconciler(
            Wiki wiki,
            WikiReader reader,
            PagesOfPlan plan,
            RepairInbox inbox,
            RepairOutlet outlet,
            LiveDoor door,
            ReconcileConfig config,
            Clock clock) {
        this.wiki = wiki;
        this.reader = reader;
        this.inbox = inbox;
        this.plan = plan;
        this.door = door;
        this.config = config;
        this.clock = clock;
        this.events = new ListEvents(wiki, clock);
        this.lists = new RevisionLists(wiki, reader, clock);
        this.walking = new Walking(wiki, reader, plan, lists, outlet, door, config, clock);
        this.seconds = new WikiSeconds(reader::now, config.laterSecondWait());
    }

    /**
     * How far reconciling came in one step.
     *
     * @param isIdle whether nothing is to be done for now
     * @param progress of the walk under way
     * @param notice why it is under way, where somebody said so
     */
    public record Step(
            String position,
            boolean isIdle,
            @Nullable Progress progress,
            @Nullable String notice) {}

    /** A walk that was ordered and has not begun, as a checkpoint tells. */
    public static Optional<String> orderedWalk(String position) {
        return position.isEmpty()
                ? Optional.empty()
                : ReconcilePosition.read(position).orders().stream().findFirst().map(RepairRequest::walk);
    }

    /** Where to begin with a wiki that was never reconciled. */
    public static String beginning(Clock clock) {
        return ReconcilePosition.beginning(clock.instant()).write();
    }

    /** Answers some requests, then walks a little. */
    public Step step(String from) {
        ReconcilePosition position = ReconcilePosition.read(from);
        RepairInbox.Received received = inbox.read(position.answered());
        try {
            for (RepairRequest request : received.requests()) {
                position = answer(request, position);
            }
            position = position.with(received.next());
            position = walk(position);
        } catch (RuntimeException e) {
            inbox.rewind();
            throw e;
        }
        Walk walk = position.walk();
        boolean isIdle = received.requests().isEmpty() && walk == null;
        return new Step(position.write(), isIdle, progress(walk), walk == null ? null : walk.notice());
    }

    private ReconcilePosition answer(RepairRequest request, ReconcilePosition position) {
        if (request.page() == null) {
            return position.ordering(request);
        }
        seconds.awaitLaterThan(request.listedDt());
        Occasion occasion = Occasion.request(request);
        List<RevisionId> wanted = request.revIds();
        for (int start = 0; start < wanted.size(); start += config.textsAtOnce()) {
            Instant read = reader.now();
            Map<RevisionId, PageRevision> found =
                    reader.revisions(wanted.subList(start, Math.min(start + config.textsAtOnce(), wanted.size())));
            found.values().stream()
                    .sorted((one, other) ->
                            one.revision().revDt().compareTo(other.revision().revDt()))
                    .forEach(each -> door.tell(events.repaired(each, occasion, read)));
        }
        lists.list(request.page(), request.after(), request.upTo(), occasion, list -> tell(list, request));
        return position;
    }

    /** A page that is held and was moved out of the plan unseen is followed on. */
    private void tell(PageChange.RevisionList list, RepairRequest request) {
        boolean isElsewhere = request.kinds().contains(DivergenceKind.PAGE_EXTRA) && !list.isOfNoPage();
        if (isElsewhere && !plan.followOn(list.page().pageId())) {
            LOG.warnf(
                    "TRIB-1351 %s: page %s was moved out of the plan and is not followed on: there is no room for more pages",
                    wiki.wikiId(), list.page().pageId());
        }
        door.tell(list);
    }

    private ReconcilePosition walk(ReconcilePosition position) {
        Walk walk = position.walk();
        if (walk != null) {
            Walk further = walking.step(position.orders().isEmpty() ? walk : walk.atOnce());
            return further == null ? position.rested(clock.instant()) : position.with(further);
        }
        RepairRequest ordered =
                position.orders().isEmpty() ? null : position.orders().getFirst();
        boolean isDue = ordered != null || isRested(position.restedSince());
        if (!isDue || !door.isPastRead()) {
            return position;
        }
        String id = ordered == null || ordered.walk() == null ? clock.instant().toString() : ordered.walk();
        LOG.infof("%s is compared with our copy: walk %s begins", wiki.wikiId(), id);
        Walk begun = walking.begin(id, ordered != null, ordered == null ? null : ordered.notice());
        return position.begun().with(begun);
    }

    private boolean isRested(Instant since) {
        Duration interval = config.interval();
        return !interval.isZero() && !clock.instant().isBefore(since.plus(interval));
    }

    private static @Nullable Progress progress(@Nullable Walk walk) {
        return walk == null
                ? null
                : new Progress(
                        walk.pages(),
                        walk.pagesTotal() == 0 ? null : Math.max(walk.pagesTotal(), walk.pages()),
                        "pages",
                        walk.pages(),
                        walk.revisions(),
                        walk.startedDt());
    }
}
