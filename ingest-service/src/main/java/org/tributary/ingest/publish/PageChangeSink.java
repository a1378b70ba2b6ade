package org.tributary.ingest.publish;

import org.tributary.event.page.PageChange;

/** Where feeds put what they read. */
public interface PageChangeSink {

    /**
     * Hands over a change; waits while too many bytes are in flight or Kafka is away. A change too large for Kafka goes
     * into {@link Quarantine} instead, so that one of them never stops a feed.
     *
     * @return whether it was handed over; false if it went into quarantine
     * @throws PublishingException if this thread is interrupted while waiting
     */
    boolean publish(PageChange change);

    /**
     * Waits until everything handed over by this thread, to this sink or to quarantine, is durable.
     *
     * @throws PublishingException if something is not, and will not be: the caller reads on from its last checkpoint
     */
    void flush();
}
