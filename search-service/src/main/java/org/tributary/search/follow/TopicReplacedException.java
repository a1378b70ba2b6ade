package org.tributary.search.follow;

/** What the index holds was read from a topic that is no longer there. */
final class TopicReplacedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicReplacedException(String message) {
        super(message);
    }
}
