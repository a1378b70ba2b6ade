package org.tributary.article.edit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A kind of edit, by which histories are searched. An edit can be of several kinds; one of no other kind is {@link #OTHER}. */
public enum EditKind {
    /** The page begins with it. */
    CREATED,
    /** It undoes edits before it, in whichever way. */
    REVERT,
    /** It is a revert that is known by its text alone. */
    IDENTITY,
    /** The wiki says that it undoes an edit. */
    UNDO,
    /** The wiki says that it rolls back what the last editor did. */
    ROLLBACK,
    /** It leaves nothing of the page's text. */
    BLANKING,
    /** It was made in one section. */
    SECTION,
    /** Nothing of all that is known of it. */
    OTHER;

    /** The kinds of an edit; at least one. */
    public static Set<EditKind> of(EditFacts facts) {
        Set<EditKind> kinds = EnumSet.noneOf(EditKind.class);
        if (facts.isCreation()) {
            kinds.add(CREATED);
        }
        Revert revert = facts.revert();
        if (revert != null) {
            kinds.add(REVERT);
            kinds.add(way(revert.by()));
        }
        if (facts.isBlanking()) {
            kinds.add(BLANKING);
        }
        if (facts.section() != null) {
            kinds.add(SECTION);
        }
        return kinds.isEmpty() ? EnumSet.of(OTHER) : kinds;
    }

    private static EditKind way(Revert.Way way) {
        return switch (way) {
            case IDENTITY -> IDENTITY;
            case UNDO -> UNDO;
            case ROLLBACK -> ROLLBACK;
        };
    }

    /** As it is written in addresses and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
