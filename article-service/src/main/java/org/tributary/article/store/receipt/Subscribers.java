package org.tributary.article.store.receipt;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;

/**
 * Who hears of redactions, and what they acknowledged: the door for everybody who is told of changes, over whatever way. A
 * subscriber has to acknowledge what was recorded since it became known.
 */
@Singleton
public final class Subscribers {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final DataSource dataSource;

    Subscribers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A subscriber.
     *
     * @param sinceDt since when it is known
     * @param seenDt when it was heard of last
     * @param awaited how many redactions it has yet to acknowledge
     */
    public record Subscriber(String name, Instant sinceDt, Instant seenDt, long awaited) {}

    /** Whether a subscriber can be called so: letters, digits, dots, hyphens and underscores of ASCII, at most 100. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Notes that a subscriber was heard of; one that was not known, or had been forgotten, is known from now on. */
    public void seen(String name, Instant now) {
        String sql = """
                insert into subscriber as s (subscriber, since_dt, seen_dt) values (?, ?, ?)
                on conflict (subscriber) do update set seen_dt = excluded.seen_dt, forgotten_dt = null,
                    since_dt = case when s.forgotten_dt is null then s.since_dt else excluded.since_dt end""";
        working(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, name, now, now);
                return statement.executeUpdate();
            }
        });
    }

    /** Has nothing awaited any more of a subscriber; false if it is not known. What it acknowledged is kept. */
    public boolean forget(String name, Instant now) {
        String sql = "update subscriber set forgotten_dt = ? where subscriber = ? and forgotten_dt is null";
        return working(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, now, name);
                return statement.executeUpdate() > 0;
            }
        });
    }

    public boolean isKnown(String name) {
        return find(name).isPresent();
    }

    public Optional<Subscriber> find(String name) {
        return subscribers(name).stream().findFirst();
    }

    /** Everybody of whom something can be awaited, by name. */
    public List<Subscriber> all() {
        return subscribers(null);
    }

    private List<Subscriber> subscribers(@Nullable String name) {
        String sql = """
                select s.subscriber, s.since_dt, s.seen_dt,
                    (select count(*) from redaction r where r.recorded_dt >= s.since_dt and not exists (
                        select 1 from redaction_receipt a where a.number = r.number and a.subscriber = s.subscriber))
                        as awaited
                from subscriber s where s.forgotten_dt is null and (cast(? as text) is null or s.subscriber = ?)
                order by s.subscriber""";
        return working(connection -> {
            List<Subscriber> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, name, name);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new Subscriber(
                                row.getString("subscriber"),
                                Sql.instantHeld(row, "since_dt"),
                                Sql.instantHeld(row, "seen_dt"),
                                row.getLong("awaited")));
                    }
                }
            }
            return found;
        });
    }

    /**
     * Keeps that a subscriber has deleted what these redactions hide; saying so again changes nothing.
     *
     * @return those of the ids that are known
     */
    public List<UUID> acknowledge(String name, Collection<UUID> ids, Instant now) {
        String sql = """
                with wanted as (select number, redaction from redaction where redaction = any (?)),
                    kept as (insert into redaction_receipt (number, subscriber, acknowledged_dt)
                        select number, ?, ? from wanted on conflict do nothing)
                select redaction from wanted""";
        return working(connection -> {
            List<UUID> known = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                Sql.bind(statement, 2, name);
                Sql.bind(statement, 3, now);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        known.add(row.getObject("redaction", UUID.class));
                    }
                }
            }
            return known;
        });
    }

    /** Something to do with a connection. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T working(Work<T> work) {
        return StoreException.wrapping("subscribers cannot be read or written", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.run(connection);
            }
        });
    }
}
