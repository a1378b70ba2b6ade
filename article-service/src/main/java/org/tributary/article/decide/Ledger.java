package org.tributary.article.decide;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.LedgerEntry;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.PageChangeKind;

/**
 * Chains the entries of an article's ledger. The hash of an entry is the SHA-256 of its canonical form in UTF-8: one
 * line each, ended by a line feed, for the name of the form, the hash before (or {@code -}), the page's key, the version,
 * the effect, the kind, the event's id, the instant, and the revision's id (or {@code -}). It holds no text and no name,
 * so nothing in it ever needs hiding.
 */
public final class Ledger {
    private static final String FORM = "tributary-ledger-1";

    private Ledger() {}

    /** What an entry says, but for its place in the chain. */
    public record Fact(
            Change.Effect effect,
            PageChangeKind kind,
            String eventId,
            Instant dt,
            @Nullable RevisionId revision) {}

    /** The entry that follows the given version. */
    public static LedgerEntry next(PageKey key, long version, @Nullable String priorHash, Fact fact) {
        String form = String.join(
                        "\n",
                        FORM,
                        priorHash == null ? "-" : priorHash,
                        key.toString(),
                        Long.toString(version + 1),
                        fact.effect().name().toLowerCase(Locale.ROOT),
                        fact.kind().name().toLowerCase(Locale.ROOT),
                        fact.eventId(),
                        Statement.whole(fact.dt()).toString(),
                        fact.revision() == null ? "-" : fact.revision().toString())
                + "\n";
        byte[] hash = TextHash.sha256(form.getBytes(StandardCharsets.UTF_8));
        return new LedgerEntry(version + 1, HexFormat.of().formatHex(hash), priorHash);
    }
}
