package org.tributary.event.codec;

/** Bytes that are not the event they should be; the message names the field and says what is wrong with it. */
public final class MalformedEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
