package org.tributary.ingest.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeWindow;

/**
 * Tells a silent wiki from a broken feed. When nothing was shown for a while, the wiki is asked for other evidence: its
 * newest change, and how many edits it counts.
 */
public final class SilenceProbe {
    private final WikiId wikiId;
    private final String feed;
    private final WikiReader reader;
    private final Gaps gaps;
    private final Duration silentAfter;
    private final Duration lateAfter;
    private long heardNanos = System.nanoTime();
    private long greatestRow;
    private @Nullable Instant newestShown;
    private Instant wikiNow = Instant.MIN;
    private @Nullable Long edits;
    private @Nullable String notice;

    SilenceProbe(WikiId wikiId, String feed, WikiReader reader, Gaps gaps, Duration silentAfter, Duration lateAfter) {
        this.wikiId = wikiId;
        this.feed = feed;
        this.reader = reader;
        this.gaps = gaps;
        this.silentAfter = silentAfter;
        this.lateAfter = lateAfter;
    }

    /**
     * Evidence that something happened which was not shown.
     *
     * @param since from when on the record should be read again; null when it shows nothing, so that only listing every
     *     page can help
     */
    public record FalseSilence(String sentence, @Nullable Instant since) {}

    /** Takes note of what the wiki's record shows. */
    public void shown(ChangeWindow window, long askedNanos) {
        wikiNow = window.wikiNow();
        for (ChangeRow row : window.rows()) {
            if (row.rcId() != null && row.rcId() > greatestRow) {
                greatestRow = row.rcId();
                newestShown = row.timestamp();
                heardNanos = askedNanos;
                edits = null;
                notice = null;
            }
        }
    }

    /** What an operator should know, until the record shows something again. */
    public @Nullable String notice() {
        return notice;
    }

    /** Starts from a row that was told before. */
    public void startAfter(long rcId) {
        greatestRow = Math.max(greatestRow, rcId);
    }

    /** Looks for evidence if it is time; empty when there is none, or the silence is real. */
    public Optional<FalseSilence> look() {
        long now = System.nanoTime();
        if (now - heardNanos < silentAfter.toNanos()) {
            return Optional.empty();
        }
        heardNanos = now;
        long counted = reader.editsTotal();
        Optional<ChangeRow> newest = reader.newestChange();
        long row = newest.map(ChangeRow::rcId).orElse(0L);
        Optional<FalseSilence> found;
        if (row > greatestRow) {
            Instant at = newest.orElseThrow().timestamp();
            found = at.isBefore(wikiNow.minus(lateAfter)) ? Optional.of(unshown(at)) : Optional.empty();
            edits = null;
        } else {
            Long before = edits;
            found = before != null && counted > before ? Optional.of(uncounted(counted - before)) : Optional.empty();
            edits = counted;
        }
        found.ifPresent(each -> {
            notice = each.sentence;
            gaps.state(wikiId, feed, Gaps.Kind.FALSE_SILENCE, 1, each.sentence);
        });
        return found;
    }

    private FalseSilence unshown(Instant at) {
        Instant since = newestShown == null || newestShown.isAfter(at) ? at : newestShown;
        return new FalseSilence(
                "the wiki's recent changes showed nothing after " + since + " but hold a change of " + at
                        + ", so they are read again from there",
                since);
    }

    private static FalseSilence uncounted(long more) {
        return new FalseSilence(
                "the wiki counts " + more + " edits more than before but its recent changes show none,"
                        + " so all its pages are listed again",
                null);
    }
}
