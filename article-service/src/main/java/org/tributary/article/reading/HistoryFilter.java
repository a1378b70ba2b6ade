package org.tributary.article.reading;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tributary.article.edit.EditKind;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.RevisionId;

/** What a revision must be like to be in the part of a history that is wanted. What is hidden fits no filter that looks at it. */
public sealed interface HistoryFilter {

    /** By the editor of this name. */
    record ByEditor(String name) implements HistoryFilter {}

    /** By anybody but the editor of this name. */
    record NotByEditor(String name) implements HistoryFilter {}

    /** At or after this instant. */
    record From(Instant dt) implements HistoryFilter {}

    /** Before this instant. */
    record Until(Instant dt) implements HistoryFilter {}

    /** Marked as minor, or not. */
    record Minor(boolean isMinor) implements HistoryFilter {}

    /** By whom the wiki called a bot, or not. */
    record ByBot(boolean isBot) implements HistoryFilter {}

    /** By somebody without an account. */
    record Anonymous() implements HistoryFilter {}

    /** By somebody with an account. */
    record Registered() implements HistoryFilter {}

    /** The one that its page shows. */
    record Current() implements HistoryFilter {}

    /** Of this page. */
    record OfPage(PageId pageId) implements HistoryFilter {}

    /** The first of a page, or not. */
    record First(boolean isFirst) implements HistoryFilter {}

    /** Of which the wiki shows who made it. */
    record EditorVisible() implements HistoryFilter {}

    /** Of which the wiki shows the text. */
    record ContentVisible() implements HistoryFilter {}

    /** With these words in its comment, in upper or lower case. */
    record CommentHas(String text) implements HistoryFilter {}

    /** With at least one of these change tags. */
    record Tagged(List<String> tags) implements HistoryFilter {
        public Tagged {
            tags = List.copyOf(tags);
        }
    }

    /** Perhaps of one of these kinds, as far as its own row shows; what it is for certain is told by the revisions before. */
    record MayBe(Set<EditKind> kinds) implements HistoryFilter {
        public MayBe {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Further back in the history than this revision. */
    record OlderThan(Instant dt, long revId) implements HistoryFilter {
        public static OlderThan the(RevisionView revision) {
            return new OlderThan(revision.revision().revDt(), id(revision));
        }
    }

    /** Further on in the history than this revision. */
    record NewerThan(Instant dt, long revId) implements HistoryFilter {
        public static NewerThan the(RevisionView revision) {
            return new NewerThan(revision.revision().revDt(), id(revision));
        }
    }

    private static long id(RevisionView view) {
        RevisionId revision = view.revision().revId();
        return revision.value();
    }
}
