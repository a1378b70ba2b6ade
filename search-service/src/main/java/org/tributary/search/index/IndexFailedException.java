package org.tributary.search.index;

/** The index could not be read or written now; trying again may help. */
public final class IndexFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
