package org.tributary.sample.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One edit as a script tells it.
 *
 * @param place where it is told
 * @param at when it was made
 * @param editor the name, address or imported name of who made it
 * @param marks what else is known of it
 * @param importedOn the day an import brought it in; its id was given then
 * @param summary empty when the editor wrote none
 * @param operations empty for the edit that created the page
 */
public record Edit(
        Place place,
        Instant at,
        String editor,
        Set<Mark> marks,
        Optional<LocalDate> importedOn,
        String summary,
        List<Operation> operations) {
    public Edit {
        marks = Set.copyOf(marks);
        operations = List.copyOf(operations);
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Edits before the page's creation came with an import, and later edits are made on what it left. */
    public boolean createsThePage() {
        return operations.isEmpty();
    }
}
