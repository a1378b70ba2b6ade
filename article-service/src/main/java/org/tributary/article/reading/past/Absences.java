package org.tributary.article.reading.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a page was out of public view, and came back.
 *
 * @param absences oldest first
 */
record Absences(List<Absence> absences) {

    /** From the deletion until the wiki is known to have shown it again. */
    record Absence(Instant from, Instant until) {
        boolean covers(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }
    }

    /** An entry of the ledger, as far as it matters here. */
    record Step(boolean isWithdrawal, Instant dt) {}

    /**
     * Reads them off a ledger.
     *
     * @param steps in order
     */
    static Absences of(List<Step> steps) {
        List<Absence> absences = new ArrayList<>();
        Instant gone = null;
        for (Step step : steps) {
            if (step.isWithdrawal()) {
                gone = earlier(gone, step.dt());
            } else if (gone != null && !step.dt().isBefore(gone)) {
                absences.add(new Absence(gone, step.dt()));
                gone = null;
            }
        }
        return new Absences(absences);
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    Optional<Absence> at(Instant instant) {
        return absences.stream().filter(absence -> absence.covers(instant)).findFirst();
    }
}
