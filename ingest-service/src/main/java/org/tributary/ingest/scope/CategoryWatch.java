package org.tributary.ingest.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.PageLists;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.CategoryMember;

/**
 * Notices who came into the categories of a plan. A template can put a page into a category without an edit of that page,
 * so no list of changes tells of it; the wiki's own list of members, by when they came, does.
 */
public final class CategoryWatch {
    private static final int MEMBERS_AT_ONCE = 500;

    private final List<String> categories;
    private final PageLists lists;
    private final WikiReader reader;
    private final PagesOfPlan plan;
    private final FollowedPages followed;
    private final Duration overlap;

    CategoryWatch(Wiki wiki, WikiReader reader, PagesOfPlan plan, FollowedPages followed, Duration overlap) {
        this.categories = wiki.followedBy().scope().categories();
        this.lists = reader.lists();
        this.reader = reader;
        this.plan = plan;
        this.followed = followed;
        this.overlap = overlap;
    }

    /**
     * Who came.
     *
     * @param pages that were not followed before; they are from now on
     * @param withoutRoom how many more there are than may be followed
     * @param until up to when this was read, by the wiki's clock
     */
    public record Newcomers(List<PageId> pages, int withoutRoom, Instant until) {
        public Newcomers {
            pages = List.copyOf(pages);
        }
    }

    /** Whether there is any category to watch. */
    public boolean isNeeded() {
        return !categories.isEmpty();
    }

    /** What the wiki's clock says, to begin with. */
    public Instant now() {
        return reader.now();
    }

    /** Who came into any of the categories since then, and a while before. */
    public Newcomers since(Instant since) {
        Instant until = reader.now();
        List<PageId> fresh = new ArrayList<>();
        int withoutRoom = 0;
        for (String category : categories) {
            for (CategoryMember member : members(category, since.minus(overlap))) {
                if (!plan.isWanted(member.namespaceId()) || followed.holds(member.page())) {
                    continue;
                }
                if (followed.add(member.page())) {
                    fresh.add(member.page());
                } else {
                    withoutRoom++;
                }
            }
        }
        return new Newcomers(fresh, withoutRoom, until);
    }

    private List<CategoryMember> members(String category, Instant from) {
        List<CategoryMember> members = new ArrayList<>();
        @Nullable String next = null;
        do {
            PageLists.Members some = lists.members(category, from, next, MEMBERS_AT_ONCE);
            members.addAll(some.members());
            next = some.next();
        } while (next != null);
        return members;
    }
}
