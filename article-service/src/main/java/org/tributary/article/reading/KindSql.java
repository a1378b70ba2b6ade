package org.tributary.article.reading;

import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.article.edit.EditKind;

/**
 * Conditions of which each holds for every revision of a kind, and for as few others as its own row can tell: what is left
 * is read and looked at closely.
 */
final class KindSql {
    private KindSql() {}

    static String mayBe(Set<EditKind> kinds) {
        return kinds.stream().sorted().map(KindSql::mayBe).distinct().collect(Collectors.joining(" or "));
    }

    private static String mayBe(EditKind kind) {
        return switch (kind) {
            case CREATED -> "r.parent_id is null";
            case BLANKING -> "r.text_bytes = 0";
            case SECTION -> "r.comment like '/*%'";
            case UNDO -> "r.tags && array['mw-undo'] or r.comment ~ '[0-9]'";
            case ROLLBACK -> "r.tags && array['mw-rollback'] or r.comment like '%[[%'";
            case REVERT, IDENTITY, OTHER -> "true";
        };
    }
}
