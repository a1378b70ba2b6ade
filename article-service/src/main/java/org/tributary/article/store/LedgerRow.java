package org.tributary.article.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Change.Effect;
import org.tributary.event.article.LedgerEntry;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.PageChangeKind;

/**
 * A row of {@code ledger}.
 *
 * @param eventId of the page change behind it; null where a revision shows the change
 * @param revision the revision it is about; null for a withdrawal
 * @param contentHash null for a withdrawal, and for entries made before content was covered
 * @param current the article's current revision from then on; null for none, and for entries as old
 */
public record LedgerRow(
        long version,
        Effect effect,
        PageChangeKind kind,
        @Nullable String eventId,
        Instant dt,
        @Nullable RevisionId revision,
        String hash,
        @Nullable String contentHash,
        @Nullable RevisionId current) {

    /** Every column that {@link #read} needs, of a table or alias named {@code l}. */
    public static final String COLUMNS =
            "l.version, l.effect, l.kind, l.event_id, l.dt, l.rev_id, l.hash, l.content_hash, l.current_rev_id";

    /** Stands for none where there is a revision that could be it. */
    private static final long NONE = 0;

    public static LedgerRow read(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("content_hash");
        Long revision = Sql.number(row, "rev_id");
        Long current = Sql.number(row, "current_rev_id");
        Long shown = current == null ? revision : current;
        return new LedgerRow(
                row.getLong("version"),
                StoredCode.EFFECT.word(row.getInt("effect")),
                StoredCode.KIND.word(row.getInt("kind")),
                row.getString("event_id"),
                Sql.instantHeld(row, "dt"),
                revision == null ? null : new RevisionId(revision),
                HexFormat.of().formatHex(row.getBytes("hash")),
                content == null ? null : HexFormat.of().formatHex(content),
                shown == null || shown == NONE ? null : new RevisionId(shown));
    }

    /** Nearly always the revision that an entry is about becomes the current one: that takes no room. */
    static @Nullable Long storedCurrent(LedgerEntry entry) {
        RevisionId current = entry.currentRevId();
        if (Objects.equals(current, entry.revId())) {
            return null;
        }
        return current == null ? Long.valueOf(NONE) : Long.valueOf(current.value());
    }
}
