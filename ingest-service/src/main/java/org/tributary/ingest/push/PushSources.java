package org.tributary.ingest.push;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.wire.StreamOpening;

/** The push sources that somebody listens to here: one connection for each, however many wikis it tells of. */
@Singleton
public final class PushSources {
    /** Stands in a plan for no push source at all. */
    public static final String NONE = "none";

    private static final Pattern WIKIMEDIA =
            Pattern.compile("(.*\\.)?(wikipedia|wiktionary|wikibooks|wikinews|wikiquote"
                    + "|wikisource|wikiversity|wikivoyage|wikimedia|wikidata|wikifunctions|mediawiki)\\.org");

    private final StreamOpening opening;
    private final PushConfig config;
    private final PushMeters meters;
    private final Map<PushAddress, Listening> sources = new HashMap<>();

    public PushSources(StreamOpening opening, PushConfig config, PushMeters meters) {
        this.opening = opening;
        this.config = config;
        this.meters = meters;
    }

    /** Where changes of a wiki are told: what its plan says, or for Wikimedia's projects Wikimedia's own stream. */
    public List<String> of(Wiki wiki) {
        List<String> planned = wiki.followedBy().pushSources();
        if (!planned.isEmpty()) {
            return planned.equals(List.of(NONE)) ? List.of() : planned;
        }
        return config.wikimediaByDefault() && isWikimedia(wiki) ? List.of(config.wikimediaStream()) : List.of();
    }

    /**
     * Listens from now on.
     *
     * @param position where to go on if nobody listens yet; null for what happens from now on
     */
    public synchronized Subscription subscribe(
            PushAddress address, Wiki wiki, @Nullable String position, PushListener listener) {
        Listening listening = sources.computeIfAbsent(address, any -> listening(address, position));
        listening.source.audience().add(listener, wiki);
        if (listening.thread.getState() == Thread.State.NEW) {
            listening.thread.start();
        }
        return new Subscription(this, address, listening.source, listener);
    }

    /** Listens no more to anything. */
    @PreDestroy
    public synchronized void close() {
        sources.values().forEach(Listening::stop);
        sources.clear();
    }

    private Listening listening(PushAddress address, @Nullable String position) {
        PushSource source = address.isDatagrams()
                ? new DatagramPort(address, config, meters)
                : new EventStream(address, position, opening, config, meters);
        return new Listening(source, Thread.ofVirtual().name(address.feed()).unstarted(source));
    }

    private synchronized void unsubscribe(PushAddress address, PushListener listener) {
        Listening listening = sources.get(address);
        if (listening != null && listening.source.audience().remove(listener)) {
            sources.remove(address);
            listening.stop();
        }
    }

    private static boolean isWikimedia(Wiki wiki) {
        String host =
                URI.create(wiki.apiUrl() == null ? wiki.url() : wiki.apiUrl()).getHost();
        return host != null && WIKIMEDIA.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private record Listening(PushSource source, Thread thread) {
        void stop() {
            source.stop();
            thread.interrupt();
        }
    }

    /** A wiki's place among those who listen to a source. */
    public static final class Subscription implements AutoCloseable {
        private final PushSources sources;
        private final PushAddress address;
        private final PushSource source;
        private final PushListener listener;

        Subscription(PushSources sources, PushAddress address, PushSource source, PushListener listener) {
            this.sources = sources;
            this.address = address;
            this.source = source;
            this.listener = listener;
        }

        /** Where the source has come to; null where it has no positions. */
        public @Nullable String position() {
            return source.position();
        }

        @Override
        public void close() {
            sources.unsubscribe(address, listener);
        }
    }
}
