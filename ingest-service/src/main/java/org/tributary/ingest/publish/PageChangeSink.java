package org.tributary.ingest.publish;

import org.tributary.event.page.PageChange;

/** Where feeds put what they read. */
public interface PageChangeSink {

    /**
     * Hands over a change; waits while too many bytes are in flight.
     *
     * @throws PublishingException if it can never be published, such as a record above the size limit
     */
    void publish(PageChange change);

    /**
     * Waits until everything handed over by this thread is durable.
     *
     * @throws PublishingException if something is not, and will not be: the caller reads on from its last checkpoint
     */
    void flush();
}
