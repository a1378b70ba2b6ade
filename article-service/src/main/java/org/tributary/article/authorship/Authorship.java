package org.tributary.article.authorship;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.article.authorship.trace.Trace;
import org.tributary.event.identity.RevisionId;

/**
 * The authorship of one page: what was learnt from all its revisions so far. Not for several threads at once.
 */
public final class Authorship {
    private final Mode mode;
    private final Trace trace = new Trace();
    private final List<AcceptedRevision> accepted = new ArrayList<>();
    private final Map<RevisionId, Integer> indexes = new HashMap<>();
    private final Refusals refusals = new Refusals();
    private int added;
    private long lengthBefore;

    private Authorship(Mode mode) {
        this.mode = mode;
    }

    /** A page without revisions. */
    public static Authorship empty(Mode mode) {
        return new Authorship(mode);
    }

    /** What {@link #encoded} or, in their order, {@link #encodedSince} gave. */
    public static Authorship decoded(List<byte[]> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no part");
        }
        return new Authorship(Mode.REFERENCE);
    }

    /** What {@link #encoded} gave. */
    public static Authorship decoded(byte[] encoded) {
        return decoded(List.of(encoded));
    }

    /** By which rules this page is followed. */
    public Mode mode() {
        return mode;
    }

    /** Adds the next revision of the page, in the order of (timestamp, revision id). */
    public Verdict add(RevisionText revision) {
        added++;
        String text = revision.text();
        if (text == null) {
            return Verdict.HIDDEN;
        }
        long length = text.codePointCount(0, text.length());
        Verdict verdict = verdict(revision, text, length);
        if (verdict == Verdict.ACCEPTED) {
            accept(revision);
            lengthBefore = length;
        } else {
            refusals.add(revision.revId(), revision.sha1(), text);
        }
        return verdict;
    }

    private Verdict verdict(RevisionText revision, String text, long length) {
        if (refusals.hasText(revision.sha1(), text)) {
            return Verdict.REPEAT;
        }
        if (Shrinking.isTooMuch(lengthBefore, length, revision.comment(), revision.isMinor())) {
            return Verdict.SHRINK;
        }
        return trace.add(text) ? Verdict.ACCEPTED : Verdict.DENSITY;
    }

    private void accept(RevisionText revision) {
        RevisionId parent =
                accepted.isEmpty() ? null : accepted.get(accepted.size() - 1).revId();
        indexes.put(revision.revId(), accepted.size());
        accepted.add(new AcceptedRevision(revision.revId(), revision.timestamp(), revision.editor(), parent));
    }

    /** How many revisions were added, refused and hidden ones among them. */
    public int added() {
        return added;
    }

    /** Whether this revision was accepted, so that its tokens are known. */
    public boolean hasTokens(RevisionId revId) {
        return indexes.containsKey(revId);
    }

    /**
     * The tokens of an accepted revision, in the order of its text.
     *
     * @throws IllegalArgumentException where it was not accepted
     */
    public List<Token> tokens(RevisionId revId) {
        Integer index = indexes.get(revId);
        if (index == null) {
            throw new IllegalArgumentException("revision " + revId + " was not accepted");
        }
        return new TokenReader(trace, accepted).tokens(trace.tokens(index));
    }

    /** Every token the page ever had, in the order of their ids. */
    public List<Token> allTokens() {
        return new TokenReader(trace, accepted).all();
    }

    /** The accepted revisions, in the order they were added. */
    public List<AcceptedRevision> accepted() {
        return Collections.unmodifiableList(accepted);
    }

    /** The refused revisions, in the order they were added. */
    public List<RevisionId> spam() {
        return refusals.revisions();
    }

    /** All of this, to be kept. */
    public byte[] encoded() {
        return encodedSince(0);
    }

    /**
     * What the revisions after the first {@code since} brought, to be kept behind the parts that hold those.
     *
     * @param since what {@link #added} said when the last part before was made
     */
    public byte[] encodedSince(int since) {
        return new byte[since];
    }
}
