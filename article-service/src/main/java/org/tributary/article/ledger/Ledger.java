package org.tributary.article.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;

/**
 * Chains the entries of an article's ledger. The hash of an entry covers the one before it, what happened, the article's
 * title since then, and through {@link LedgerContent} everything that is held of the revision it is about.
 */
public final class Ledger {
    private static final String FORM = "tributary-ledger-2";
    private static final String FIRST_FORM = "tributary-ledger-1";

    private Ledger() {}

    /**
     * What an entry says, but for its place in the chain.
     *
     * @param effect as the article change is told: {@code update}, {@code history}, {@code withdraw} or {@code redact}
     * @param kind of the page change behind it
     * @param eventId of that page change if it leaves no trace in a revision; null for all others
     * @param dt when it happened on the wiki
     * @param title of the article from then on
     * @param titleDt since when it has that title, if it got it with this entry and the wiki said since when
     * @param revision which it changed; null for a withdrawal
     * @param contentHash of that revision after the change; null for a withdrawal
     * @param current the article's current revision from then on; null while it is withdrawn
     */
    public record Fact(
            String effect,
            String kind,
            @Nullable String eventId,
            Instant dt,
            String title,
            int namespaceId,
            @Nullable Instant titleDt,
            @Nullable RevisionId revision,
            @Nullable String contentHash,
            @Nullable RevisionId current) {}

    /** The hash of an entry. */
    public static String hash(PageKey page, long version, @Nullable String priorHash, Fact fact) {
        return new Canonical(FORM)
                .add(priorHash)
                .add(page)
                .add(version)
                .add(fact.effect())
                .add(fact.kind())
                .add(fact.eventId())
                .add(fact.dt())
                .add(fact.title())
                .add(fact.namespaceId())
                .add(fact.titleDt())
                .add(fact.revision())
                .add(fact.contentHash())
                .add(fact.current())
                .sha256();
    }

    /** The hash of an entry as it was made before entries covered content; its event's id must be known. */
    public static String firstFormHash(
            PageKey page, long version, @Nullable String priorHash, String effect, Fact fact) {
        String form = String.join(
                        "\n",
                        FIRST_FORM,
                        priorHash == null ? "-" : priorHash,
                        page.toString(),
                        Long.toString(version),
                        effect,
                        fact.kind(),
                        String.valueOf(fact.eventId()),
                        fact.dt().toString(),
                        fact.revision() == null ? "-" : fact.revision().toString())
                + "\n";
        return Canonical.sha256(form);
    }
}
