package org.tributary.ingest.scope;

import java.time.Clock;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.mediawiki.WikiReader;

/**
 * Everything that follows from the scope of one wiki's plan; its parts share what is remembered of single pages.
 *
 * @param pages lists all pages that are meant
 * @param rows tells which changes belong to them
 * @param categories notices who comes into a category
 * @param followed the pages that belong to it whatever their titles are
 */
public record PlanScope(PagesOfPlan pages, RowScope rows, CategoryWatch categories, FollowedPages followed) {

    /** The scope of a wiki as it is followed now. */
    public static PlanScope of(Wiki wiki, WikiReader reader, Checkpoints checkpoints, ScopeConfig config, Clock clock) {
        TitleRules rules = new TitleRules(wiki.followedBy().scope(), wiki.namespaces());
        FollowedPages followed = new FollowedPages(wiki, checkpoints, clock, config.pagesMax());
        PagesOfPlan pages = new PagesOfPlan(wiki, reader, rules, followed);
        CategoryWatch categories = new CategoryWatch(wiki, reader, pages, followed, config.categoriesOverlap());
        return new PlanScope(pages, new RowScope(rules, followed), categories, followed);
    }
}
