package org.tributary.ingest.push;

import org.jspecify.annotations.Nullable;

/** Whoever wants to know what a push source tells of one wiki. No method may take long. */
public interface PushListener {

    /**
     * Something changed.
     *
     * @param before the source's position just before it told this; null where it has none
     */
    void told(Hint hint, @Nullable String before);

    /** Something came that could not be read, and may have been about this wiki. */
    void unreadable();

    /**
     * The source is listened to from now on.
     *
     * @param isResumed whether it goes on where it was interrupted, so that it will tell what came meanwhile
     */
    void opened(boolean isResumed);

    /**
     * The source is not listened to for now.
     *
     * @param problem why, in a sentence for people; null when it only ended and is opened again
     */
    void closed(@Nullable String problem);
}
