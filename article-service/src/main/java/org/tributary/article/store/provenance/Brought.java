package org.tributary.article.store.provenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tributary.event.page.HistoryPoint;

/** Prints of the text that a revision brought to its page. */
record Brought(HistoryPoint point, Set<Integer> prints) {
    /** Prints in one stretch: so many that little is spent on the row, and so few that reading one costs little. */
    static final int STRETCH_PRINTS_MAX = 400;

    /** A stretch with so many prints stays as it is. */
    private static final int STRETCH_PRINTS_MIN = 128;

    /** So many stretches of about the same length become one. */
    private static final int TOGETHER = 4;

    Brought {
        prints = Set.copyOf(prints);
    }

    static int count(Collection<Brought> revisions) {
        return revisions.stream().mapToInt(each -> each.prints().size()).sum();
    }

    /**
     * How many stretches at the end of a history are written anew together with what follows it. It takes some that are no
     * longer than what follows to make it worth it: so each print is written a few times in all, and a page has few short
     * stretches.
     *
     * @param lengths of the stretches in prints, the last first
     */
    static int absorbed(List<Integer> lengths, int follows) {
        int absorbed = 0;
        int length = follows;
        while (length < STRETCH_PRINTS_MIN) {
            int alike = alike(lengths.subList(absorbed, lengths.size()), length);
            if (alike < TOGETHER - 1) {
                break;
            }
            for (int each : lengths.subList(absorbed, absorbed + alike)) {
                length += each;
            }
            absorbed += alike;
        }
        return absorbed;
    }

    private static int alike(List<Integer> lengths, int length) {
        int lengthMax = TOGETHER;
        while (lengthMax < length) {
            lengthMax *= TOGETHER;
        }
        int alike = 0;
        while (alike < lengths.size() && lengths.get(alike) <= Math.min(lengthMax, STRETCH_PRINTS_MIN - 1)) {
            alike++;
        }
        return alike;
    }

    /** Revisions as stretches; only one that brought very much is longer than a stretch may be, and then alone. */
    static List<List<Brought>> stretches(List<Brought> revisions) {
        List<List<Brought>> stretches = new ArrayList<>();
        int left = 0;
        for (Brought revision : revisions) {
            int count = revision.prints().size();
            if (stretches.isEmpty() || count > left) {
                stretches.add(new ArrayList<>());
                left = STRETCH_PRINTS_MAX;
            }
            stretches.getLast().add(revision);
            left -= count;
        }
        return stretches;
    }
}
