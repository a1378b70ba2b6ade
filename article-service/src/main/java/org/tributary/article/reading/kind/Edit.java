package org.tributary.article.reading.kind;

import java.util.Set;
import org.tributary.article.edit.EditFacts;
import org.tributary.article.edit.EditKind;
import org.tributary.article.reading.RevisionView;

/** A revision with what is known of it as an edit. */
public record Edit(RevisionView view, EditFacts facts) {

    /** Whether it is of one of these kinds; where none are named, every edit is. */
    boolean isOne(Set<EditKind> kinds) {
        return kinds.isEmpty() || EditKind.of(facts).stream().anyMatch(kinds::contains);
    }
}
