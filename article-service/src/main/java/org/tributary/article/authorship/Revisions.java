package org.tributary.article.authorship;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.article.authorship.Refusals.RefusedText;
import org.tributary.article.authorship.table.Ints;
import org.tributary.article.authorship.table.Vocabulary;
import org.tributary.event.identity.RevisionId;

/** Which revisions of a page were added, and what became of each. */
final class Revisions {
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<AcceptedRevision> accepted = new ArrayList<>();
    private final Map<RevisionId, Integer> indexes = new HashMap<>();
    private final Vocabulary editors = new Vocabulary();
    private final Ints editorNumbers = new Ints();
    private final Refusals refusals = new Refusals();
    private long lastLength;

    void hide() {
        verdicts.add(Verdict.HIDDEN);
    }

    void repeat(RevisionId revision) {
        verdicts.add(Verdict.REPEAT);
        refusals.addRepeat(revision);
    }

    void refuse(Verdict verdict, RevisionId revision, RefusedText text) {
        verdicts.add(verdict);
        refusals.add(revision, text);
    }

    void accept(RevisionId revision, Instant timestamp, String editor) {
        RevisionId parent =
                accepted.isEmpty() ? null : accepted.get(accepted.size() - 1).revId();
        int number = editors.number(editor);
        verdicts.add(Verdict.ACCEPTED);
        indexes.put(revision, accepted.size());
        editorNumbers.add(number);
        accepted.add(new AcceptedRevision(revision, timestamp, editors.word(number), parent));
    }

    /** The length, in code points, of the last text that was accepted; 0 where none was. */
    long lastLength() {
        return lastLength;
    }

    void lastLength(long length) {
        lastLength = length;
    }

    List<Verdict> verdicts() {
        return Collections.unmodifiableList(verdicts);
    }

    List<AcceptedRevision> accepted() {
        return Collections.unmodifiableList(accepted);
    }

    Refusals refusals() {
        return refusals;
    }

    /** The number of an accepted revision; null where it was not accepted. */
    @Nullable
    Integer index(RevisionId revision) {
        return indexes.get(revision);
    }

    /** The number of an accepted revision's editor, in the order in which they first came. */
    int editorNumber(int index) {
        return editorNumbers.get(index);
    }

    String editor(int number) {
        return editors.word(number);
    }

    int editors() {
        return editors.size();
    }
}
