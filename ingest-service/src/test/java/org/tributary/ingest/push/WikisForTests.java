package org.tributary.ingest.push;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Scope;
import org.tributary.event.wiki.Wiki;

/** Wikis of which only the id, the address and the push sources matter. */
public final class WikisForTests {
    private WikisForTests() {}

    /** A wiki at an address, which is told of by one push source or by none. */
    public static Wiki wiki(String id, String url, @Nullable String pushSource) {
        return new Wiki(
                new WikiId(id),
                id,
                url,
                null,
                null,
                "en",
                null,
                Rights.UNSTATED,
                List.of(),
                List.of("#REDIRECT"),
                List.of(),
                Following.LIVE,
                Instant.EPOCH,
                plan(pushSource));
    }

    /** The usual plan but for its push source. */
    public static FollowingPlan plan(@Nullable String pushSource) {
        return new FollowingPlan(
                Scope.EVERYTHING, HistoryDepth.FULL, false, pushSource == null ? List.of() : List.of(pushSource));
    }
}
