package org.tributary.ingest.live;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.Progress;
import org.tributary.ingest.live.loop.ChangeFeed;
import org.tributary.ingest.live.loop.FeedStep;
import org.tributary.ingest.live.loop.Positions;
import org.tributary.ingest.live.loop.Positions.Backfill;
import org.tributary.ingest.live.telling.WholePages;
import org.tributary.ingest.mediawiki.told.PageList;
import org.tributary.ingest.scope.PagesOfPlan;
import org.tributary.ingest.scope.PlanMark;

/** What happened before a wiki was followed: every page that its plan means, as deep as the plan says. */
final class BackfillFeed implements ChangeFeed {
    static final String NAME = "backfill";

    private static final int TITLES_TOLD_MAX = 20;

    private final PagesOfPlan list;
    private final WholePages pages;
    private final int pagesPerStep;

    BackfillFeed(PagesOfPlan list, WholePages pages, int pagesPerStep) {
        this.list = list;
        this.pages = pages;
        this.pagesPerStep = pagesPerStep;
    }

    /** Where to begin. */
    static String begin(PagesOfPlan list, FollowingPlan plan, Clock clock, @Nullable String notice) {
        OptionalLong total = list.total();
        return Positions.write(new Backfill(
                null, 0, 0, total.isPresent() ? total.getAsLong() : null, clock.instant(), notice, PlanMark.of(plan)));
    }

    /** Whether a position belongs to this plan; one of another plan is of no use. */
    static boolean isOf(FollowingPlan plan, String position) {
        if (position.isEmpty()) {
            return false;
        }
        String mark = Positions.read(position, Backfill.class).plan();
        return PlanMark.of(plan).equals(mark == null ? PlanMark.of(FollowingPlan.DEFAULT) : mark);
    }

    @Override
    public FeedStep read(String position) {
        Backfill from = Positions.read(position, Backfill.class);
        PageList some = list.pages(from.next(), pagesPerStep);
        long revisions = from.revisions() + pages.tellBeside(some.pages());
        long done = from.pages() + some.pages().size();
        Long total = from.pagesTotal() == null ? null : Math.max(from.pagesTotal(), done);
        boolean isFinished = some.next() == null;
        Backfill reached =
                new Backfill(some.next(), done, revisions, total, from.startedDt(), from.notice(), from.plan());
        Progress progress = new Progress(done, total, "pages", done, revisions, from.startedDt());
        return new FeedStep(
                Positions.write(reached),
                isFinished ? FeedState.FINISHED : FeedState.BACKFILLING,
                isFinished,
                null,
                progress,
                isFinished ? missing() : from.notice());
    }

    /** Says what of the plan could not be read. */
    private @Nullable String missing() {
        if (list.withoutRoom() > 0) {
            return list.withoutRoom() + " pages of the categories are not followed: there are more than"
                    + " tributary.ingest.scope.pages-max";
        }
        return titlesWithoutPage();
    }

    private @Nullable String titlesWithoutPage() {
        List<String> missing = list.titlesWithoutPage();
        if (missing.isEmpty()) {
            return null;
        }
        String named = String.join(", ", missing.subList(0, Math.min(TITLES_TOLD_MAX, missing.size())));
        String more = missing.size() > TITLES_TOLD_MAX ? " and " + (missing.size() - TITLES_TOLD_MAX) + " more" : "";
        return "the wiki has no page at " + named + more + ", to be followed once it is created";
    }
}
