package org.tributary.article.reuse;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.provenance.ProvenanceConfig;
import org.tributary.article.reading.provenance.SourcePage;
import org.tributary.article.reading.provenance.TakenReader;
import org.tributary.article.reading.provenance.TakenReader.Owed;
import org.tributary.article.reading.provenance.TakenReader.Taken;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;

/**
 * Follows sources to their own sources. A page that text came from in several ways is one source, by the shortest way, as it
 * was when text was taken from it last.
 */
@Singleton
final class SourceWalk {
    private final TakenReader taken;
    private final int sourcesMax;
    private final int depthMax;

    SourceWalk(TakenReader taken, ProvenanceConfig config) {
        this.taken = taken;
        this.sourcesMax = config.creditedSourcesMax();
        this.depthMax = config.creditedDepthMax();
    }

    /**
     * A page that text came from.
     *
     * @param first by which it was met
     * @param last the same page as it was when text was taken from it last
     * @param by the page that took its text; null where that is the page itself
     * @param isCut whether its own sources go on where nothing is followed any more
     */
    record Followed(Taken first, Taken last, @Nullable SourcePage by, boolean isCut) {}

    /**
     * Where the text of a page came from.
     *
     * @param sources the nearest first
     * @param isCut whether the page itself has more of them
     */
    record Walked(List<Followed> sources, boolean isCut) {}

    /** All that text of a page up to a revision came from. */
    Walked from(PageKey page, HistoryPoint shown) {
        if (taken.amongThese(List.of(page)).isEmpty()) {
            return new Walked(List.of(), false);
        }
        return new Walk().from(page, shown);
    }

    /** A page on the way. */
    private static final class Met {
        private final Taken first;
        private final @Nullable Met by;
        private Taken last;
        private boolean isCut;

        private Met(Taken first, @Nullable Met by) {
            this.first = first;
            this.by = by;
            this.last = first;
        }

        private Optional<PageKey> key() {
            return first.link().source().key();
        }

        /** Up to where its own history counts. */
        private HistoryPoint upTo() {
            return SourceWalk.upTo(last);
        }

        private Followed told() {
            return new Followed(first, last, by == null ? null : by.first.link().source(), isCut);
        }
    }

    /** One walk; each of its steps goes one page further from where it began. */
    private final class Walk {
        private final Map<String, Met> met = new LinkedHashMap<>();
        private final Set<String> barred = new HashSet<>();
        private boolean isCut;

        Walked from(PageKey page, HistoryPoint shown) {
            Owed own = taken.upTo(page, shown);
            barred.addAll(own.rejected());
            Collection<Met> step = new LinkedHashSet<>();
            meet(own, page, null, step, true);
            for (int depth = 1; depth <= depthMax && !step.isEmpty(); depth++) {
                step = further(page, step, depth < depthMax);
            }
            return new Walked(met.values().stream().map(Met::told).toList(), isCut);
        }

        private Collection<Met> further(PageKey start, Collection<Met> step, boolean isOpen) {
            Set<PageKey> some = taken.amongThese(
                    step.stream().flatMap(each -> each.key().stream()).toList());
            Collection<Met> next = new LinkedHashSet<>();
            for (Met each : step) {
                Optional<PageKey> key = each.key().filter(some::contains);
                key.ifPresent(page -> meet(taken.upTo(page, each.upTo()), start, each, next, isOpen));
            }
            return next;
        }

        private void meet(Owed owed, PageKey start, @Nullable Met by, Collection<Met> next, boolean isOpen) {
            for (Taken source : owed.taken()) {
                SourcePage page = source.link().source();
                Met before = met.get(page.name());
                if (page.key().filter(start::equals).isPresent() || barred.contains(page.name())) {
                    continue;
                }
                if (before != null) {
                    again(before, source, next);
                } else if (isOpen && met.size() < sourcesMax) {
                    Met first = new Met(source, by);
                    met.put(page.name(), first);
                    next.add(first);
                } else if (by == null) {
                    isCut = true;
                } else {
                    by.isCut = true;
                }
            }
        }
    }

    /** What was taken from a page later may hold more: of its authors, and of its sources. */
    private static void again(Met before, Taken source, Collection<Met> next) {
        if (upTo(source).compareTo(before.upTo()) > 0) {
            before.last = source;
            next.add(before);
        }
    }

    private static HistoryPoint upTo(Taken source) {
        return source.point().orElseGet(() -> new HistoryPoint(source.takenDt(), new RevisionId(Long.MAX_VALUE)));
    }
}
