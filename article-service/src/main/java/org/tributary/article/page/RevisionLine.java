package org.tributary.article.page;

import java.util.List;
import java.util.Objects;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.edit.EditFacts;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/**
 * A revision in a history.
 *
 * @param previousHref what it changed; empty for a first revision
 * @param changeKind {@code plus}, {@code minus} or nothing
 * @param section where in the page it was made; empty where that is not told
 * @param marks what kind of edit it is, in a few words each
 */
record RevisionLine(
        String id,
        String href,
        String previousHref,
        String isoDate,
        String date,
        String editor,
        boolean isEditorHidden,
        String comment,
        boolean isCommentHidden,
        boolean isTextHidden,
        boolean isMinor,
        boolean isBot,
        String change,
        String changeKind,
        String size,
        String section,
        List<String> marks) {

    static RevisionLine of(RevisionView view) {
        return of(view, EditFacts.NONE);
    }

    static RevisionLine of(RevisionView view, EditFacts facts) {
        Revision revision = view.revision();
        User editor = revision.editor();
        long size = view.sizeBytes().orElse(Objects.requireNonNullElse(revision.revSize(), 0L));
        boolean isFirst = revision.revParentId() == null;
        boolean isKnown = view.sizeBytes().isPresent()
                && (isFirst || view.parentSizeBytes().isPresent());
        long change = size - view.parentSizeBytes().orElse(0L);
        String href = ReadingPath.revision(view.wikiId(), revision.revId());
        return new RevisionLine(
                revision.revId().toString(),
                href,
                isFirst
                        ? ""
                        : ReadingPath.wiki(view.wikiId()) + "/revisions/" + revision.revParentId() + "/diff/"
                                + revision.revId(),
                revision.revDt().toString(),
                Shown.date(revision.revDt()),
                editor == null ? "" : editor.userText(),
                !revision.isEditorVisible(),
                EditMarks.comment(Objects.requireNonNullElse(revision.comment(), ""), facts),
                !revision.isCommentVisible(),
                !revision.isContentVisible(),
                revision.isMinorEdit(),
                editor != null && editor.isBot(),
                isKnown ? Shown.difference(change) : "",
                change > 0 ? "plus" : change < 0 ? "minus" : "quiet",
                Shown.number(size) + " bytes",
                Objects.requireNonNullElse(facts.section(), ""),
                EditMarks.of(facts));
    }
}
