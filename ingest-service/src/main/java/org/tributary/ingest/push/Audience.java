package org.tributary.ingest.push;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.Wiki;

/** Everybody who listens to one push source, each for a wiki of theirs. */
final class Audience {
    private final Map<PushListener, Wiki> listeners = new ConcurrentHashMap<>();
    private final PushMeters meters;
    private final String source;
    private boolean isOpen;
    private @Nullable String problem;

    Audience(PushMeters meters, String source) {
        this.meters = meters;
        this.source = source;
    }

    synchronized void add(PushListener listener, Wiki wiki) {
        listeners.put(listener, wiki);
        if (isOpen) {
            listener.opened(false);
        } else {
            listener.closed(problem);
        }
    }

    /** Returns whether nobody is left. */
    synchronized boolean remove(PushListener listener) {
        listeners.remove(listener);
        return listeners.isEmpty();
    }

    synchronized void opened(boolean isResumed) {
        meters.connection(source, isResumed ? "resumed" : "opened");
        isOpen = true;
        problem = null;
        listeners.keySet().forEach(each -> each.opened(isResumed));
    }

    synchronized void closed(@Nullable String why) {
        isOpen = false;
        problem = why;
        listeners.keySet().forEach(each -> each.closed(why));
    }

    /** Hands on what an event says to whom it is about. */
    void hear(String json, @Nullable String before) {
        Told told = EventWords.read(json).orElse(null);
        switch (told) {
            case null -> unreadable("unreadable");
            case Told.Canary _ -> meters.event(source, "canary");
            case Told.Ignored ignored -> meters.ignored(source, ignored.reason());
            case Told.Change change -> meters.event(source, handOn(change, before) ? "told" : "other-wiki");
        }
    }

    /** Nobody can know whom this was about: everybody should look. */
    void unreadable(String why) {
        meters.event(source, why);
        listeners.keySet().forEach(PushListener::unreadable);
    }

    private boolean handOn(Told.Change change, @Nullable String before) {
        int best = listeners.values().stream()
                .mapToInt(change.wiki()::certaintyOf)
                .max()
                .orElse(0);
        if (best == 0) {
            return false;
        }
        listeners.forEach((listener, wiki) -> {
            if (change.wiki().certaintyOf(wiki) == best) {
                listener.told(change.hint(), before);
            }
        });
        return true;
    }
}
