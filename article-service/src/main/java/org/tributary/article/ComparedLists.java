package org.tributary.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.article.decide.Arrival;
import org.tributary.article.decide.Divergence;
import org.tributary.article.decide.Outcome;
import org.tributary.article.store.StoreSession;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.repair.RepairRequest;

/** The lists of revisions in a batch, with what differed. One that was too old to be compared shows no difference. */
final class ComparedLists {
    private final List<Compared> all = new ArrayList<>();

    private ComparedLists() {}

    private record Compared(PageChange.RevisionList list, List<Divergence> divergences, long revisions) {}

    static ComparedLists of(List<Arrival> arrivals, List<Outcome> outcomes) {
        ComparedLists lists = new ComparedLists();
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i).change() instanceof PageChange.RevisionList list) {
                lists.all.add(compared(list, outcomes.get(i)));
            }
        }
        return lists;
    }

    private static Compared compared(PageChange.RevisionList list, Outcome outcome) {
        return outcome instanceof Outcome.Compared compared
                ? new Compared(list, compared.divergences(), compared.revisions())
                : new Compared(
                        list, List.of(), list.isPastWanted() ? list.revisions().size() : 0);
    }

    /** Notes all in the transaction of their batch; returns what is to be asked for. */
    List<RepairRequest> note(StoreSession session, Instant now, int attemptsMax) {
        List<RepairRequest> requests = new ArrayList<>();
        Map<WikiId, String> walks = new TreeMap<>();
        for (Compared one : all) {
            session.note(one.list(), one.divergences(), one.revisions(), now, attemptsMax)
                    .ifPresent(requests::add);
            String walk = one.list().walk();
            if (walk != null) {
                walks.put(one.list().wikiId(), walk);
            }
        }
        walks.forEach((wikiId, walk) -> session.settle(wikiId, walk, now));
        return requests;
    }

    /** Makes the notes durable where the batch changed nothing else. */
    void commit(StoreSession session) {
        if (!all.isEmpty()) {
            session.commit();
        }
    }
}
