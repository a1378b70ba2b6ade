package org.tributary.ingest.push;

import org.jspecify.annotations.Nullable;

/** Something that tells of changes, listened to on a thread of its own for all who want it. */
interface PushSource extends Runnable {

    Audience audience();

    /** Where it has come to; null where it has no positions. */
    @Nullable
    String position();

    /** Ends listening; the thread should be interrupted as well. */
    void stop();
}
