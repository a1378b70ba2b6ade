package org.tributary.ingest.checkpoint;

/** A checkpoint could not be read or written; the message says which and why. */
public final class CheckpointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
