package org.tributary.article.decide;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Change.Effect;
import org.tributary.article.ledger.Ledger;
import org.tributary.article.ledger.LedgerContent;
import org.tributary.event.article.LedgerEntry;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.PageChangeKind;

/** Says what an entry of the ledger covers, from what is decided and from what is held alike. */
public final class LedgerEntries {
    private LedgerEntries() {}

    /** Why there is an entry. */
    record Cause(Effect effect, PageChangeKind kind, String eventId, Instant dt) {}

    /**
     * The entry of a change.
     *
     * @param about the revision that is changed; null for a withdrawal
     */
    static LedgerEntry entry(ArticleState before, ArticleState next, @Nullable RevisionId about, Cause cause) {
        long version = before.version() + 1;
        Place place = Objects.requireNonNull(next.place(), "place of a changed article");
        Instant titleDt = next.titles().containsKey(version) ? place.titleDt() : null;
        HeldRevision changed =
                about == null ? null : Objects.requireNonNull(next.held().get(about), "what is changed");
        String salt = next.ledgerKey().salt(next.key(), version);
        String eventId = Arrival.isKnownById(cause.kind()) ? cause.eventId() : null;
        Ledger.Fact fact = new Ledger.Fact(
                word(cause.effect()),
                word(cause.kind()),
                eventId,
                cause.dt(),
                place.title().value(),
                place.namespaceId(),
                titleDt,
                about,
                changed == null ? null : content(salt, changed, !changed.isWithdrawn()),
                next.current() == null ? null : next.current().revId());
        return new LedgerEntry(
                version,
                Ledger.hash(next.key(), version, before.ledgerHash(), fact),
                before.ledgerHash(),
                eventId,
                about,
                titleDt,
                fact.contentHash(),
                changed == null || changed.isWithdrawn() ? null : salt,
                fact.current());
    }

    /** The hash of what is held of a revision. */
    public static String content(String salt, HeldRevision held, boolean isInView) {
        Map<String, String> hashes = new HashMap<>();
        held.texts().forEach((role, text) -> hashes.put(role, text.hash().hex()));
        return LedgerContent.hash(salt, held.revision(), hashes, isInView);
    }

    /** The word by which an effect is told in events. */
    public static String word(Effect effect) {
        return switch (effect) {
            case UPDATED -> "update";
            case HISTORY_EXTENDED -> "history";
            case WITHDRAWN -> "withdraw";
            case REDACTED -> "redact";
        };
    }

    public static String word(PageChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
