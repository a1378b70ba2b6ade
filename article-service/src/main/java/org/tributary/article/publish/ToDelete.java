package org.tributary.article.publish;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Change;
import org.tributary.article.decide.HeldRevision;
import org.tributary.article.decide.Standing;
import org.tributary.article.decide.Withdrawal;
import org.tributary.article.store.receipt.Redaction;
import org.tributary.event.page.Revision;

/** What a change asks of everybody who keeps a copy: to delete something. */
final class ToDelete {
    private ToDelete() {}

    /**
     * The redaction of a change; none if nothing is hidden by it, or if it is only that a wiki is not followed any more.
     *
     * @param told as it goes out
     * @param standing of the article after it
     */
    static Optional<Redaction> of(Change told, Standing standing, Instant now) {
        int hides =
                switch (told.effect()) {
                    case WITHDRAWN -> standing.withdrawal() == Withdrawal.FORGOTTEN ? 0 : Redaction.PAGE;
                    case REDACTED -> hidden(told.revision());
                    case UPDATED, HISTORY_EXTENDED -> 0;
                };
        if (hides == 0) {
            return Optional.empty();
        }
        HeldRevision revision = told.revision();
        return Optional.of(new Redaction(
                UUID.fromString(ArticleEvents.id(told.key(), told.ledger().version())),
                told.key(),
                told.ledger().version(),
                told.effect() == Change.Effect.WITHDRAWN || revision == null
                        ? null
                        : revision.id().value(),
                hides,
                now));
    }

    /** What is hidden of the revision now: it is no harm to say again what was hidden before. */
    private static int hidden(@Nullable HeldRevision held) {
        if (held == null) {
            return 0;
        }
        Revision revision = held.revision();
        return (revision.isContentVisible() ? 0 : Redaction.TEXT)
                | (revision.isCommentVisible() ? 0 : Redaction.COMMENT)
                | (revision.isEditorVisible() ? 0 : Redaction.EDITOR);
    }
}
