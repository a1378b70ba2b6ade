package org.tributary.ingest.dump;

/** What was named cannot be imported; the message says what was found instead. */
public final class UnusableDumpException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean temporary;

    public UnusableDumpException(String message) {
        this(message, false);
    }

    /**
     * Says whether it may be different later.
     *
     * @param temporary whether trying again later may help, as with a server that does not answer
     */
    public UnusableDumpException(String message, boolean temporary) {
        super(message);
        this.temporary = temporary;
    }

    public boolean isTemporary() {
        return temporary;
    }
}
