package org.tributary.ingest.publish;

/** Where goes what a feed cannot turn into a page change: never silently dropped, never in the way of the rest. */
public interface Quarantine {

    /**
     * Hands over a note; it is durable after {@link PageChangeSink#flush()} of the same thread.
     *
     * @throws PublishingException if this thread is interrupted while waiting
     */
    void put(QuarantineNote note);
}
