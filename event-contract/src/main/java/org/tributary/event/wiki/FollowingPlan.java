package org.tributary.event.wiki;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a wiki is followed, and how.
 *
 * @param scope which pages; a topic rather than a wiki is what many want
 * @param history how much of each page's past is read when it is first met
 * @param sourceHtml whether the wiki is asked for the HTML of each current revision, templates expanded
 * @param pushSources where the wiki tells of changes by itself: addresses of event streams ({@code https://…}), or the
 *     address at which its recent-changes feed is received ({@code udp://host:port}); empty where it only answers
 * @param deletedPages what becomes of what is held of deleted pages; null for {@link DeletedPages#KEEP}
 */
public record FollowingPlan(
        Scope scope,
        HistoryDepth history,
        boolean sourceHtml,
        List<String> pushSources,
        @Nullable DeletedPages deletedPages) {

    /** Everything, from the beginning, by asking. */
    public static final FollowingPlan DEFAULT =
            new FollowingPlan(Scope.EVERYTHING, HistoryDepth.FULL, false, List.of());

    public FollowingPlan {
        pushSources = List.copyOf(pushSources);
    }

    /** A plan by which what is held of deleted pages stays in storage. */
    public FollowingPlan(Scope scope, HistoryDepth history, boolean sourceHtml, List<String> pushSources) {
        this(scope, history, sourceHtml, pushSources, null);
    }

    /** Whether what is held of a page leaves storage when the wiki deletes the page. */
    public boolean purgesDeleted() {
        return deletedPages == DeletedPages.PURGE;
    }
}
