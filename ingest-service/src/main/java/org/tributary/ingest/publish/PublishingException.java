package org.tributary.ingest.publish;

/** A change did not become durable; the message says which and why. */
public final class PublishingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PublishingException(String message, Throwable cause) {
        super(message, cause);
    }
}
