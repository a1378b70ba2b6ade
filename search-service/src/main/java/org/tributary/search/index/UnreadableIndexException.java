package org.tributary.search.index;

/** What is there is not an index that can be read; only a rebuild helps. */
public final class UnreadableIndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
