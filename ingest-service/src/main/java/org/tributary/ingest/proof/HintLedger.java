package org.tributary.ingest.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeWindow;
import org.tributary.ingest.push.Hint;
import org.tributary.ingest.push.PushAddress.Promise;
import org.tributary.ingest.push.Trace;

/**
 * Two accounts of the same changes side by side: what a push source told, and what the wiki's own record shows. Each is
 * held against the other; what is in both is settled. Elapsed time is handed in, in nanoseconds.
 */
final class HintLedger {
    /** By how much the record may date a change before the source does. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final Promise promise;
    private final int changesMax;
    private final Map<Trace, Instant> shown = new LinkedHashMap<>();
    private final Map<Trace, Instant> told = new LinkedHashMap<>();
    private final Map<Trace, Long> untold = new LinkedHashMap<>();
    private final Map<Hint, Waiting> waiting = new LinkedHashMap<>();
    private final Map<Trace, Hint> waitingFor = new LinkedHashMap<>();
    private @Nullable Instant shownFrom;
    private boolean isListening;
    private boolean isBaselineNeeded = true;
    private long openedNanos;

    /**
     * An empty ledger.
     *
     * @param promise what of the record the source should tell
     * @param changesMax how many changes are remembered on each side
     */
    HintLedger(Promise promise, int changesMax) {
        this.promise = promise;
        this.changesMax = changesMax;
    }

    /** What a hint turns out to be when it comes. */
    enum Outcome {
        /** The record showed it before. */
        FOUND,
        /** The record has to show it. */
        WAITING,
        /** The source told it before. */
        REPEATED,
        /** It is older than what is remembered of the record, which was read there without its help. */
        OLD
    }

    private record Waiting(Hint hint, @Nullable String before, long sinceNanos) {}

    /** Enters a hint. */
    Outcome told(Hint hint, @Nullable String before, long nowNanos) {
        boolean isRepeated = hint.traces().stream().anyMatch(each -> isAt(told, each, hint.dt()));
        hint.traces().forEach(each -> rememberTold(each, hint.dt()));
        hint.traces().forEach(untold::remove);
        if (isRepeated) {
            return Outcome.REPEATED;
        }
        if (hint.traces().stream().anyMatch(each -> isShown(each, hint.dt()))) {
            return Outcome.FOUND;
        }
        if (shownFrom != null && hint.dt().isBefore(shownFrom)) {
            return Outcome.OLD;
        }
        waiting.put(hint, new Waiting(hint, before, nowNanos));
        hint.traces().forEach(each -> waitingFor.put(each, hint));
        if (waiting.size() > changesMax) {
            settle(waiting.keySet().iterator().next());
        }
        return Outcome.WAITING;
    }

    /**
     * Enters what the record shows.
     *
     * @param since from where the window was asked
     * @param askedNanos when it was asked
     * @return how many hints that had to wait are found now
     */
    int shown(Instant since, ChangeWindow window, long askedNanos) {
        int found = 0;
        for (ChangeRow row : window.rows()) {
            found += shown(row, askedNanos);
        }
        for (ChangeRow entry : window.logEntries()) {
            found += shown(entry, askedNanos);
        }
        if (shownFrom == null) {
            shownFrom = since;
            waiting.keySet().stream()
                    .filter(each -> each.dt().isBefore(since))
                    .toList()
                    .forEach(this::settle);
        }
        if (isListening && window.isComplete() && askedNanos >= openedNanos) {
            isBaselineNeeded = false;
        }
        return found;
    }

    private int shown(ChangeRow row, long askedNanos) {
        Set<Trace> traces = Traces.of(row);
        boolean isNew = false;
        for (Trace trace : traces) {
            Instant known = shown.get(trace);
            if (known == null || known.isBefore(row.timestamp())) {
                isNew = true;
                rememberShown(trace, row.timestamp());
            }
        }
        if (!isNew) {
            return 0;
        }
        int found = 0;
        for (Trace trace : traces) {
            Hint hint = waitingFor.get(trace);
            if (hint != null && isShown(trace, hint.dt())) {
                settle(hint);
                found++;
            }
        }
        Traces.promised(row, promise)
                .filter(each -> !isBaselineNeeded && !told.containsKey(each))
                .ifPresent(each -> untold.put(each, askedNanos));
        return found;
    }

    /** The source is listened to; without resuming, what was missed before is not held against it. */
    void opened(boolean isResumed, long nowNanos) {
        isListening = true;
        openedNanos = nowNanos;
        if (isResumed) {
            untold.replaceAll((_, _) -> nowNanos);
        } else {
            untold.clear();
            isBaselineNeeded = true;
        }
    }

    void closed() {
        isListening = false;
    }

    /** Takes the hints that have waited since before an instant and were not found by a window asked after it. */
    List<Hint> takeOverdue(long beforeNanos) {
        List<Hint> overdue = waiting.values().stream()
                .filter(each -> each.sinceNanos - beforeNanos < 0)
                .map(Waiting::hint)
                .toList();
        overdue.forEach(this::settle);
        return overdue;
    }

    /** Takes the changes that the record showed before an instant and the source has not told since. */
    List<Trace> takeSkipped(long beforeNanos) {
        List<Trace> skipped = new ArrayList<>();
        if (isListening) {
            for (Iterator<Map.Entry<Trace, Long>> each = untold.entrySet().iterator(); each.hasNext(); ) {
                Map.Entry<Trace, Long> entry = each.next();
                if (entry.getValue() - beforeNanos < 0) {
                    skipped.add(entry.getKey());
                    each.remove();
                }
            }
        }
        return skipped;
    }

    /** Whether the record shows by now what a hint is about. */
    boolean isShown(Hint hint) {
        return hint.traces().stream().anyMatch(each -> isShown(each, hint.dt()));
    }

    /** The oldest hint that has to wait, and the source's position before it. */
    Optional<Hint> oldestWaiting() {
        return waiting.keySet().stream().findFirst();
    }

    /** The source's position before the oldest hint that has to wait. */
    @Nullable
    String positionBeforeWaiting() {
        return waiting.isEmpty() ? null : waiting.values().iterator().next().before;
    }

    private boolean isShown(Trace trace, Instant dt) {
        return isAt(shown, trace, dt);
    }

    private static boolean isAt(Map<Trace, Instant> side, Trace trace, Instant dt) {
        Instant known = side.get(trace);
        return known != null && (!trace.canRecur() || !known.isBefore(dt.minus(SLACK)));
    }

    private void settle(Hint hint) {
        waiting.remove(hint);
        hint.traces().forEach(each -> waitingFor.remove(each, hint));
    }

    private void rememberTold(Trace trace, Instant at) {
        told.remove(trace);
        told.put(trace, at);
        if (told.size() > changesMax) {
            told.remove(told.keySet().iterator().next());
        }
    }

    private void rememberShown(Trace trace, Instant at) {
        shown.remove(trace);
        shown.put(trace, at);
        if (shown.size() > changesMax) {
            Map.Entry<Trace, Instant> eldest = shown.entrySet().iterator().next();
            shown.remove(eldest.getKey());
            untold.remove(eldest.getKey());
            if (shownFrom != null && shownFrom.isBefore(eldest.getValue())) {
                shownFrom = eldest.getValue();
            }
        }
    }
}
