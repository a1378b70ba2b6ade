package org.tributary.article.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.credit.Edit;
import org.tributary.article.credit.EditorKey;
import org.tributary.article.credit.Uncredited;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;

/**
 * Every edit of an article that is in public view.
 *
 * @param inOrder the oldest first
 */
public record Contributions(List<Contribution> inOrder) {

    public Contributions {
        inOrder = List.copyOf(inOrder);
    }

    /** How many edits there are. */
    public int size() {
        return inOrder.size();
    }

    /** The same, of which nothing tells who they are that asked not to be named. */
    public Contributions without(Uncredited uncredited) {
        if (uncredited.isNobody()) {
            return this;
        }
        Map<EditorKey, EditorKey> nameless = new HashMap<>();
        return new Contributions(inOrder.stream()
                .map(one -> uncredited.covers(one.edit().userId(), one.edit().userText())
                        ? one.nameless(nameless.computeIfAbsent(
                                one.edit().key(),
                                key -> EditorKey.nameless(one.edit().revId())))
                        : one)
                .toList());
    }

    /** The edits up to a place in the history, that one included, the oldest first. */
    public List<Edit> until(HistoryPoint upTo) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place(inOrder.get(middle).edit()).compareTo(upTo) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return inOrder.subList(0, low).stream().map(Contribution::edit).toList();
    }

    private static HistoryPoint place(Edit edit) {
        return new HistoryPoint(edit.revDt(), new RevisionId(edit.revId()));
    }

    /** Everybody whose edits count, in an order. */
    public List<Contributed> by(Choice choice, Order order) {
        Map<EditorKey, Sum> sums = new LinkedHashMap<>();
        for (Contribution one : inOrder) {
            sums.computeIfAbsent(one.edit().key(), key -> new Sum()).add(one, choice.counts(one));
        }
        return sums.values().stream()
                .map(Sum::contributed)
                .flatMap(Optional::stream)
                .filter(choice::includes)
                .sorted(Comparator.comparing(order::place))
                .toList();
    }

    /** One contributor while its edits are added up, the oldest first. */
    private static final class Sum {
        private final List<Edit> counted = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();
        private Optional<Edit> newest = Optional.empty();
        private boolean isBot;
        private long minor;
        private long reverted;
        private long growth;

        void add(Contribution one, boolean counts) {
            Edit edit = one.edit();
            newest = Optional.of(edit);
            isBot |= edit.isBot();
            String name = edit.userText();
            if (name != null) {
                names.remove(name);
                names.add(name);
            }
            if (counts) {
                counted.add(edit);
                minor += edit.isMinor() ? 1 : 0;
                reverted += one.isReverted() ? 1 : 0;
                growth += one.growthBytes();
            }
        }

        Optional<Contributed> contributed() {
            return counted.isEmpty() ? Optional.empty() : newest.map(this::contributed);
        }

        private Contributed contributed(Edit now) {
            return new Contributed(
                    now.key(),
                    now.kind(),
                    now.userId(),
                    now.userText(),
                    new ArrayList<>(names).reversed(),
                    isBot,
                    counted.size(),
                    minor,
                    reverted,
                    growth,
                    counted.getFirst(),
                    counted.getLast());
        }
    }
}
