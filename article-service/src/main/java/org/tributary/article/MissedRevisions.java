package org.tributary.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.article.decide.Arrival;
import org.tributary.article.decide.ArticleState;
import org.tributary.article.decide.Parentage;
import org.tributary.article.store.StoreSession;
import org.tributary.article.store.WikiRows;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Page;
import org.tributary.event.repair.DivergenceKind;
import org.tributary.event.repair.RepairRequest;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Wiki;

/** What a batch shows to have been missed, and asks for: histories of which a new revision follows one never told. */
final class MissedRevisions {
    private final Map<PageKey, RepairRequest> requests = new LinkedHashMap<>();

    private MissedRevisions() {}

    /** Looks only where everything has been read once: before, much is not told yet. */
    static List<RepairRequest> in(
            List<Arrival> arrivals,
            Map<PageKey, ArticleState> after,
            Map<WikiId, WikiRows.Known> known,
            StoreSession session,
            Instant now) {
        MissedRevisions missed = new MissedRevisions();
        for (Arrival arrival : arrivals) {
            ArticleState state = after.get(arrival.change().key());
            WikiRows.Known wiki = known.get(arrival.change().wikiId());
            if (state != null && wiki != null && isFollowedWhole(wiki.wiki())) {
                missed.look(arrival, state, session, now);
            }
        }
        return new ArrayList<>(missed.requests.values());
    }

    private void look(Arrival arrival, ArticleState state, StoreSession session, Instant now) {
        PageKey key = state.key();
        if (requests.containsKey(key) || state.place() == null) {
            return;
        }
        Page page = state.place().page(key.pageId());
        Parentage.missing(arrival.change(), state)
                .filter(_ -> session.isBackfilled(key.wikiId()))
                .ifPresent(parent -> requests.put(
                        key,
                        new RepairRequest(
                                key.wikiId(),
                                page,
                                List.of(parent),
                                null,
                                null,
                                List.of(DivergenceKind.REVISION_MISSING),
                                null,
                                1,
                                null,
                                now)));
    }

    private static boolean isFollowedWhole(Wiki wiki) {
        return wiki.following() == Following.LIVE && wiki.followedBy().history() == HistoryDepth.FULL;
    }
}
