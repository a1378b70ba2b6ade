package org.tributary.article.contribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.credit.Edit;
import org.tributary.article.edit.EditFacts;
import org.tributary.article.edit.PageMoment;
import org.tributary.article.edit.Revert;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Revision;

/**
 * Finds out what became of the edits of a page. An edit counts as reverted while the edit that undid it stands: whoever
 * reverts a revert brings back what was undone.
 */
public final class Appraisal {
    private final List<PageMoment> line = new ArrayList<>();
    private final List<Appraised> edits = new ArrayList<>();
    private long sizeBytes;

    /** An edit with those it undoes. */
    private record Appraised(Edit edit, List<RevisionId> undoes, long growthBytes) {}

    /**
     * Adds the next revision of the page, in the order of time.
     *
     * @param revision as the public may see it
     * @param moment the same as a state of its page
     * @param size of its text; null where it is not known
     */
    public void add(Revision revision, PageMoment moment, @Nullable Long size) {
        List<PageMoment> before = line.subList(Math.max(0, line.size() - EditFacts.REACH), line.size())
                .reversed();
        Revert revert = EditFacts.of(revision, moment, before).revert();
        boolean isOldText = revert != null && revert.toRevId() != null;
        long growth = size == null || isOldText ? 0 : Math.max(0, size - sizeBytes);
        edits.add(new Appraised(Edit.of(revision), revert == null ? List.of() : revert.revertedRevIds(), growth));
        line.add(moment);
        sizeBytes = size == null ? sizeBytes : size;
    }

    /** What became of all of them, in their order. */
    public List<Contribution> contributions() {
        Set<Long> undone = new HashSet<>();
        List<Contribution> all = new ArrayList<>(edits.size());
        for (Appraised one : edits.reversed()) {
            boolean isReverted = undone.contains(one.edit().revId());
            if (!isReverted) {
                one.undoes().forEach(id -> undone.add(id.value()));
            }
            all.add(new Contribution(one.edit(), isReverted, one.growthBytes()));
        }
        return List.copyOf(all.reversed());
    }
}
