package org.tributary.article.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.ArticleState;
import org.tributary.article.decide.HeldRevision;
import org.tributary.article.decide.HeldText;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.mention.DueMentions;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Slot;

/** Pages whose current text is another one now, so that what it names has to be read again. */
final class MentionsDue {
    private MentionsDue() {}

    /** What of a page may be read. */
    private record Shown(RevisionId revision, @Nullable TextHash text) {
        static Optional<Shown> of(ArticleState state) {
            HeldRevision current = state.currentRevision();
            return SourceHtmlRows.shown(state).map(revision -> new Shown(revision, text(current)));
        }

        private static @Nullable TextHash text(@Nullable HeldRevision revision) {
            HeldText main = revision == null ? null : revision.texts().get(Slot.MAIN);
            return main == null ? null : main.hash();
        }
    }

    /** Where no text may be read any more, what it named is gone at once. */
    static void note(Connection connection, List<Turn> turns) throws SQLException {
        TreeSet<PageKey> due = new TreeSet<>();
        TreeSet<PageKey> gone = new TreeSet<>();
        for (Turn turn : turns) {
            Optional<Shown> shown = Shown.of(turn.after());
            if (!shown.equals(Shown.of(turn.before()))) {
                (shown.isPresent() ? due : gone).add(turn.after().key());
            }
        }
        DueMentions.add(connection, due);
        DueMentions.forget(connection, gone);
    }
}
