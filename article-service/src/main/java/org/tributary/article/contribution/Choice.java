package org.tributary.article.contribution;

/**
 * Which edits count, and which contributors are told of, as those who reuse a text have it in their rules.
 *
 * @param bots whether those are told of whom the wiki called a bot
 * @param areRevertedCounted whether edits count that have been reverted
 * @param areMinorCounted whether edits count that were marked minor
 * @param growthBytesMin contributors whose edits made the text longer by less than this are left out
 */
public record Choice(Bots bots, boolean areRevertedCounted, boolean areMinorCounted, long growthBytesMin) {

    /** Everybody and everything. */
    public static final Choice ALL = new Choice(Bots.INCLUDE, true, true, 0);

    /** What to do with bots. */
    public enum Bots {
        INCLUDE,
        EXCLUDE,
        ONLY
    }

    boolean counts(Contribution one) {
        return (areRevertedCounted || !one.isReverted())
                && (areMinorCounted || !one.edit().isMinor());
    }

    boolean includes(Contributed contributor) {
        boolean isWanted =
                switch (bots) {
                    case INCLUDE -> true;
                    case EXCLUDE -> !contributor.isBot();
                    case ONLY -> contributor.isBot();
                };
        return isWanted && contributor.growthBytes() >= growthBytesMin;
    }
}
