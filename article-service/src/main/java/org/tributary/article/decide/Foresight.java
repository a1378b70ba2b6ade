package org.tributary.article.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.article.credit.Edit;
import org.tributary.article.credit.EditorKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;

/**
 * Says what of an article's credits a list of changes can touch, so that no more than that is read.
 *
 * @param touched contributors who may gain or lose an edit
 * @param losing those of them who may lose one: whoever is named differently for one revision, or not listed any more
 */
public record Foresight(Set<EditorKey> touched, Set<EditorKey> losing) {

    public static Foresight of(Collection<HeldRevision> held, List<Arrival> arrivals) {
        Map<RevisionId, Set<Edit>> edits = new HashMap<>();
        List<Revision> revisions = new ArrayList<>();
        List<PageChange.RevisionList> lists = new ArrayList<>();
        held.forEach(revision -> revisions.add(revision.revision()));
        for (Arrival arrival : arrivals) {
            Revision revision = arrival.change().revision();
            if (revision != null) {
                revisions.add(revision);
            }
            if (arrival.change() instanceof PageChange.RevisionList list) {
                revisions.addAll(list.revisions());
                lists.add(list);
            }
        }
        Set<EditorKey> touched = new HashSet<>();
        for (Revision revision : revisions) {
            Edit edit = Edit.of(revision);
            touched.add(edit.key());
            edits.computeIfAbsent(revision.revId(), id -> new HashSet<>()).add(edit);
        }
        Set<EditorKey> losing = new HashSet<>();
        edits.values().stream()
                .filter(differing -> differing.size() > 1)
                .forEach(differing -> differing.forEach(edit -> losing.add(edit.key())));
        for (PageChange.RevisionList list : lists) {
            held.stream()
                    .filter(revision -> !list.lists(revision.id()) && list.covers(HistoryPoint.of(revision.revision())))
                    .forEach(absent -> losing.add(Edit.of(absent.revision()).key()));
        }
        return new Foresight(touched, losing);
    }
}
