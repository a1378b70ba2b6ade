package org.tributary.article.edit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Revision;

/** A page's states and edits for tests, with texts and editors that are hidden where they are null. */
final class Moments {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Moments() {}

    static PageMoment moment(long id, @Nullable String editor, @Nullable String text) {
        return new PageMoment(
                new RevisionId(id), START.plusSeconds(id), text, text == null ? null : (long) text.length(), editor);
    }

    /** What an edit reverts whose comment is all that the wiki says of it. */
    static @Nullable Revert revert(@Nullable String comment, @Nullable String text, List<PageMoment> before) {
        long id = 1
                + before.stream()
                        .mapToLong(moment -> moment.revId().value())
                        .max()
                        .orElse(0);
        PageMoment own = moment(id, "Zoe", text);
        return EditFacts.of(edit(id, comment), own, before).revert();
    }

    static Revision edit(long id, @Nullable String comment, String... tags) {
        return new Revision(
                new RevisionId(id),
                null,
                START.plusSeconds(id),
                null,
                null,
                comment,
                false,
                null,
                true,
                comment != null,
                true,
                List.of(tags),
                null);
    }

    static List<RevisionId> ids(Long... ids) {
        return List.of(ids).stream().map(RevisionId::new).toList();
    }
}
