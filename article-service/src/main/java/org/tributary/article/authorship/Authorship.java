package org.tributary.article.authorship;

import java.util.List;
import org.tributary.event.identity.RevisionId;

/**
 * The authorship of one page: what was learnt from all its revisions so far. Not for several threads at once.
 */
public final class Authorship {
    private final Mode mode;

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
        if (revision.text() == null) {
            return Verdict.HIDDEN;
        }
        throw new UnsupportedOperationException("not yet: " + revision.revId());
    }

    /** How many revisions were added, refused and hidden ones among them. */
    public int added() {
        return 0;
    }

    /** Whether this revision was accepted, so that its tokens are known. */
    public boolean hasTokens(RevisionId revId) {
        return accepted().stream().anyMatch(revision -> revision.revId().equals(revId));
    }

    /**
     * The tokens of an accepted revision, in the order of its text.
     *
     * @throws IllegalArgumentException where it was not accepted
     */
    public List<Token> tokens(RevisionId revId) {
        if (!hasTokens(revId)) {
            throw new IllegalArgumentException("revision " + revId + " was not accepted");
        }
        return List.of();
    }

    /** Every token the page ever had, in the order of their ids. */
    public List<Token> allTokens() {
        return List.of();
    }

    /** The accepted revisions, in the order they were added. */
    public List<AcceptedRevision> accepted() {
        return List.of();
    }

    /** The refused revisions, in the order they were added. */
    public List<RevisionId> spam() {
        return List.of();
    }

    /** All of this, to be kept. */
    public byte[] encoded() {
        return encodedSince(0);
    }

    /**
     * What the revisions after the first {@code added} brought, to be kept behind the parts that hold those.
     *
     * @param added what {@link #added} said when the last part before was made
     */
    public byte[] encodedSince(int added) {
        return new byte[added];
    }
}
