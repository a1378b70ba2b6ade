package org.tributary.article.stream;

import java.io.IOException;

/** The far end of a stream: takes text, and says when it cannot. */
interface Subscriber {

    /**
     * Sends text and waits until it was accepted.
     *
     * @throws IOException if the subscriber went away, or took longer than it may
     */
    void send(String text) throws IOException, InterruptedException;
}
