package org.tributary.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one thread has handed to Kafka and not yet seen acknowledged. */
final class HandedOver {
    private static final ThreadLocal<HandedOver> OF_THREAD = ThreadLocal.withInitial(HandedOver::new);

    private final List<QuarantineNote> refused = new ArrayList<>();
    private long waiting;
    private @Nullable Exception failure;

    private HandedOver() {}

    static HandedOver ofThisThread() {
        return OF_THREAD.get();
    }

    synchronized void sent() {
        waiting++;
    }

    synchronized void durable() {
        settle();
    }

    /** It was not handed over after all; whoever tried has been told. */
    synchronized void notSent() {
        settle();
    }

    synchronized void failed(Exception why) {
        if (failure == null) {
            failure = why;
        }
        settle();
    }

    /** Kafka finds this one record too large, and always will. */
    synchronized void refused(QuarantineNote note) {
        refused.add(note);
        settle();
    }

    /** Waits until nothing is on its way, and returns what was refused since the last time. */
    synchronized List<QuarantineNote> await() throws InterruptedException {
        while (waiting > 0) {
            wait();
        }
        List<QuarantineNote> notes = List.copyOf(refused);
        refused.clear();
        return notes;
    }

    /** The first failure since the last time, if there was one. */
    synchronized @Nullable Exception takeFailure() {
        Exception first = failure;
        failure = null;
        return first;
    }

    private void settle() {
        waiting--;
        if (waiting == 0) {
            notifyAll();
        }
    }
}
