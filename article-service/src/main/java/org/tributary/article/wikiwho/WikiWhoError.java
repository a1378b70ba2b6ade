package org.tributary.article.wikiwho;

import org.tributary.event.identity.RevisionId;

/** What is answered in the place of tokens, in the words that WikiWho's clients know. */
final class WikiWhoError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String member;

    private WikiWhoError(int status, String member, String message) {
        super(message);
        this.status = status;
        this.member = member;
    }

    static WikiWhoError noRevision(RevisionId revision) {
        return new WikiWhoError(400, "Error", "Revision ID (" + revision + ") does not exist or is spam or deleted!");
    }

    static WikiWhoError noArticle(String named) {
        return new WikiWhoError(400, "Error", "The article (" + named + ") you are trying to request does not exist!");
    }

    static WikiWhoError noWiki(String wikiId) {
        return new WikiWhoError(400, "Error", "The wiki (" + wikiId + ") is not followed here!");
    }

    static WikiWhoError bad(String sentence) {
        return new WikiWhoError(400, "Error", sentence);
    }

    static WikiWhoError later(long seconds) {
        return new WikiWhoError(
                408,
                "Info",
                "Process took more than " + seconds
                        + " seconds. Requested data will be available soon (Max 3600 seconds). Please try again later.");
    }

    int status() {
        return status;
    }

    /** {@code Error}, or {@code Info} where it is worth trying again. */
    String member() {
        return member;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
