package org.tributary.article.authorship;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tributary.article.authorship.Refusals.RefusedText;
import org.tributary.article.authorship.table.ColumnReader;
import org.tributary.article.authorship.trace.Trace;
import org.tributary.event.identity.RevisionId;

/**
 * The authorship of one page: what was learnt from all its revisions so far. Not for several threads at once.
 */
public final class Authorship {
    private final Mode mode;
    private final Revisions revisions;
    private final Trace trace;

    Authorship(Mode mode, Revisions revisions, Trace trace) {
        this.mode = mode;
        this.revisions = revisions;
        this.trace = trace;
    }

    /**
     * A page without revisions.
     *
     * @param stepsMax work that comparing two revisions may be; beyond, what is left is compared by equal words alone
     */
    public static Authorship empty(Mode mode, long stepsMax) {
        return new Authorship(mode, new Revisions(), mode.trace(stepsMax));
    }

    /**
     * What {@link #encoded} gave, and behind it, in their order, what {@link #encodedSince} gave.
     *
     * @throws IllegalArgumentException where a part is missing or of a format that is not known
     */
    public static Authorship decoded(List<byte[]> parts, long stepsMax) {
        return Parts.read(parts, stepsMax);
    }

    /** What {@link #encoded} gave. */
    public static Authorship decoded(byte[] encoded, long stepsMax) {
        return decoded(List.of(encoded), stepsMax);
    }

    /** Takes over what the next part holds. */
    void read(ColumnReader[] columns) {
        Parts.read(revisions, trace, columns);
    }

    /** By which rules this page is followed. */
    public Mode mode() {
        return mode;
    }

    /** Adds the next revision of the page, in the order of (timestamp, revision id). */
    public Verdict add(RevisionText revision) {
        String text = revision.text();
        if (text == null) {
            revisions.hide();
            return Verdict.HIDDEN;
        }
        if (mode == Mode.REFERENCE && revisions.refusals().hasText(revision.sha1(), text)) {
            revisions.repeat(revision.revId());
            return Verdict.REPEAT;
        }
        Verdict verdict = verdict(revision, text);
        if (verdict == Verdict.ACCEPTED) {
            revisions.accept(revision.revId(), revision.timestamp(), revision.editor());
            revisions.lastLength(length(text));
        } else {
            revisions.refuse(verdict, revision.revId(), RefusedText.of(revision.sha1(), text));
        }
        return verdict;
    }

    private Verdict verdict(RevisionText revision, String text) {
        if (mode == Mode.REFERENCE
                && Shrinking.isTooMuch(revisions.lastLength(), length(text), revision.comment(), revision.isMinor())) {
            return Verdict.SHRINK;
        }
        return trace.add(text) ? Verdict.ACCEPTED : Verdict.DENSITY;
    }

    private static long length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** How many revisions were added, refused and hidden ones among them. */
    public int added() {
        return revisions.verdicts().size();
    }

    /** Whether this revision was accepted, so that its tokens are known. */
    public boolean hasTokens(RevisionId revId) {
        return revisions.index(revId) != null;
    }

    /**
     * The tokens of an accepted revision, in the order of its text.
     *
     * @throws IllegalArgumentException where it was not accepted
     */
    public List<Token> tokens(RevisionId revId) {
        return new TokenReader(trace, revisions.accepted()).tokens(trace.tokens(index(revId)));
    }

    /**
     * The revisions that first brought any token of an accepted revision that reads as is wanted. Nothing is asked of the
     * lives of these tokens, which is what takes long where a page was blanked often.
     *
     * @throws IllegalArgumentException where it was not accepted
     */
    public Set<RevisionId> origins(RevisionId revId, Predicate<String> isWanted) {
        BitSet origins = new BitSet();
        for (int token : trace.tokens(index(revId))) {
            int origin = trace.origin(token);
            if (!origins.get(origin) && isWanted.test(trace.word(token))) {
                origins.set(origin);
            }
        }
        return origins.stream()
                .mapToObj(origin -> revisions.accepted().get(origin).revId())
                .collect(Collectors.toSet());
    }

    /**
     * The tokens of an accepted revision, in the order of its text, each with nothing but its origin: it takes a fraction of
     * the time that {@link #tokens} takes.
     *
     * @throws IllegalArgumentException where it was not accepted
     */
    public List<TokenOrigin> tokenOrigins(RevisionId revId) {
        List<AcceptedRevision> accepted = revisions.accepted();
        return IntStream.of(trace.tokens(index(revId)))
                .mapToObj(token -> new TokenOrigin(trace.word(token), accepted.get(trace.origin(token))))
                .toList();
    }

    private int index(RevisionId revId) {
        Integer index = revisions.index(revId);
        if (index == null) {
            throw new IllegalArgumentException("revision " + revId + " was not accepted");
        }
        return index;
    }

    /** Every token the page ever had, in the order of their ids. */
    public List<Token> allTokens() {
        return new TokenReader(trace, revisions.accepted()).all();
    }

    /** The accepted revisions, in the order they were added. */
    public List<AcceptedRevision> accepted() {
        return revisions.accepted();
    }

    /** The refused revisions, in the order they were added. */
    public List<RevisionId> spam() {
        return revisions.refusals().revisions();
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
        return Parts.write(mode, revisions, trace, since);
    }
}
