package org.tributary.article.store.receipt;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.WikiId;

/** Reads redactions with who has acknowledged them. */
@Singleton
public final class Redactions {
    private final DataSource dataSource;

    Redactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Which redactions are asked for, in the order in which they were recorded.
     *
     * @param subscriber only those that this one is to acknowledge; of everybody where null
     * @param isUnacknowledged only those that somebody, or that subscriber, has not acknowledged yet
     * @param after behind this number
     */
    public record Question(
            @Nullable WikiId wikiId, @Nullable String subscriber, boolean isUnacknowledged, long after, int limit) {}

    public List<Receipts> list(Question question) {
        WikiId wiki = question.wikiId();
        String wikiId = wiki == null ? null : wiki.value();
        String name = question.subscriber();
        String sql = SELECT + """
                where r.number > ? and (cast(? as text) is null or r.wiki_id = ?)
                    and (cast(? as text) is null or exists (
                        select 1 from subscriber s where s.subscriber = ? and s.forgotten_dt is null
                            and s.since_dt <= r.recorded_dt))
                    and (not ? or exists (
                        select 1 from subscriber s where s.forgotten_dt is null and s.since_dt <= r.recorded_dt
                            and (cast(? as text) is null or s.subscriber = ?)
                            and not exists (select 1 from redaction_receipt a
                                where a.number = r.number and a.subscriber = s.subscriber)))
                order by r.number limit ?""";
        return read(
                sql,
                question.after(),
                wikiId,
                wikiId,
                name,
                name,
                question.isUnacknowledged(),
                name,
                name,
                question.limit());
    }

    public Optional<Receipts> find(UUID id) {
        return read(SELECT + "where r.redaction = ?", id).stream().findFirst();
    }

    private List<Receipts> read(String sql, @Nullable Object... values) {
        return StoreException.wrapping("redactions cannot be read", () -> {
            List<Receipts> found = new ArrayList<>();
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, values);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(receipts(row));
                    }
                }
            }
            return found;
        });
    }

    private static Receipts receipts(ResultSet row) throws SQLException {
        Redaction redaction = new Redaction(
                row.getObject("redaction", UUID.class),
                Sql.page(row),
                row.getLong("version"),
                Sql.number(row, "rev_id"),
                row.getInt("hides"),
                Sql.instantHeld(row, "recorded_dt"));
        String[] names = (String[]) row.getArray("receipt_names").getArray();
        String[] times = (String[]) row.getArray("receipt_times").getArray();
        Map<String, Instant> acknowledged = new TreeMap<>();
        for (int at = 0; at < names.length; at++) {
            acknowledged.put(names[at], OffsetDateTime.parse(times[at]).toInstant());
        }
        return new Receipts(row.getLong("number"), redaction, acknowledged, Arrays.asList((String[])
                row.getArray("awaited").getArray()));
    }

    private static final String SELECT = """
            select r.number, r.redaction, r.wiki_id, r.page_id, r.version, r.rev_id, r.hides, r.recorded_dt,
                array(select a.subscriber from redaction_receipt a where a.number = r.number order by a.subscriber)
                    as receipt_names,
                array(select to_char(a.acknowledged_dt at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                    from redaction_receipt a where a.number = r.number order by a.subscriber) as receipt_times,
                array(select s.subscriber from subscriber s where s.forgotten_dt is null and s.since_dt <= r.recorded_dt
                    and not exists (select 1 from redaction_receipt a
                        where a.number = r.number and a.subscriber = s.subscriber) order by s.subscriber) as awaited
            from redaction r\s""";
}
