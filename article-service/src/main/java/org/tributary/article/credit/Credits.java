package org.tributary.article.credit;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.event.article.Contributor;

/**
 * The contributors of one article as far as they are in memory: those with the most edits, and those whose edits are
 * about to be counted. Adding an edit needs no more than that. Taking one away needs every edit of its contributor,
 * which must have been given beforehand.
 *
 * @param tallies by contributor
 * @param edits every edit held of the contributors who may lose one, by contributor and revision id
 * @param total how many contributors the article has, in memory or not
 */
public record Credits(Map<EditorKey, Tally> tallies, Map<EditorKey, Map<Long, Edit>> edits, long total) {

    public static final Credits NONE = new Credits(Map.of(), Map.of(), 0);

    public Credits {
        tallies = Collections.unmodifiableMap(tallies);
        edits = Collections.unmodifiableMap(edits);
    }

    /** What was read from a store. */
    public static Credits read(Collection<Tally> tallies, Collection<Edit> edits, long total) {
        Map<EditorKey, Tally> byKey = new HashMap<>();
        tallies.forEach(tally -> byKey.put(tally.key(), tally));
        Map<EditorKey, Map<Long, Edit>> all = new HashMap<>();
        edits.forEach(
                edit -> all.computeIfAbsent(edit.key(), key -> new TreeMap<>()).put(edit.revId(), edit));
        return new Credits(byKey, all, total);
    }

    public Credits plus(Edit edit) {
        Map<EditorKey, Tally> changed = new HashMap<>(tallies);
        boolean isNew = !tallies.containsKey(edit.key());
        changed.merge(edit.key(), Tally.first(edit), (tally, ignored) -> tally.plus(edit));
        if (!isNew && !edits.containsKey(edit.key())) {
            return new Credits(changed, edits, total);
        }
        Map<EditorKey, Map<Long, Edit>> more = new HashMap<>(edits);
        Map<Long, Edit> own = new TreeMap<>(more.getOrDefault(edit.key(), Map.of()));
        own.put(edit.revId(), edit);
        more.put(edit.key(), own);
        return new Credits(changed, more, isNew ? total + 1 : total);
    }

    /**
     * The same without an edit that was counted.
     *
     * @throws IllegalStateException if not every edit of its contributor was given
     */
    public Credits minus(Edit edit) {
        Map<Long, Edit> own = new TreeMap<>(edits.getOrDefault(edit.key(), Map.of()));
        Tally tally = tallies.get(edit.key());
        if (tally == null || own.size() != tally.edits() || own.remove(edit.revId()) == null) {
            throw new IllegalStateException(
                    "the edits of the contributor of revision " + edit.revId() + " are not at hand");
        }
        Map<EditorKey, Tally> changed = new HashMap<>(tallies);
        Map<EditorKey, Map<Long, Edit>> fewer = new HashMap<>(edits);
        fewer.put(edit.key(), own);
        if (own.isEmpty()) {
            changed.remove(edit.key());
            return new Credits(changed, fewer, total - 1);
        }
        changed.put(edit.key(), Tally.of(own.values()));
        return new Credits(changed, fewer, total);
    }

    /** Those with the most edits, most first. */
    public List<Contributor> top(int limit) {
        return tallies.values().stream()
                .sorted(Tally.MOST_EDITS_FIRST)
                .limit(limit)
                .map(Tally::contributor)
                .toList();
    }
}
