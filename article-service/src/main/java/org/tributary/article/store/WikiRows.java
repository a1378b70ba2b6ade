package org.tributary.article.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;

/** Rows of {@code wiki} and {@code feed_checkpoint}. */
public final class WikiRows {
    private static final EventCodec<Wiki> CODEC = new EventCodec<>(Wiki.class);

    private WikiRows() {}

    /**
     * A wiki as it is held.
     *
     * @param forgottenDt when it was last forgotten; null if never
     */
    public record Known(Wiki wiki, @Nullable Instant forgottenDt) {}

    /** Reads wikis and keeps anybody from changing them until the transaction ends. */
    static Map<WikiId, Known> share(Connection connection, Collection<WikiId> wikis) throws SQLException {
        String sql = "select event, forgotten_dt from wiki where wiki_id = any (?) order by wiki_id for share";
        Map<WikiId, Known> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, Sql.texts(connection, wikis.stream().map(WikiId::value).toList()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Wiki wiki = wiki(row);
                    known.put(wiki.wikiId(), new Known(wiki, Sql.instant(row, "forgotten_dt")));
                }
            }
        }
        return known;
    }

    public static Wiki wiki(ResultSet row) throws SQLException {
        return CODEC.decode(row.getString("event").getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps what a wiki says of itself, unless something newer is held. */
    static void write(Connection connection, Wiki wiki) throws SQLException {
        String sql = """
                insert into wiki as held (wiki_id, following, event, dt, forgotten_dt) values (?, ?, ?, ?, ?)
                on conflict (wiki_id) do update set following = excluded.following, event = excluded.event,
                    dt = excluded.dt, forgotten_dt = coalesce(excluded.forgotten_dt, held.forgotten_dt)
                where held.dt <= excluded.dt""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            boolean isForgotten = wiki.following() == Following.FORGOTTEN;
            Sql.bindAll(
                    statement,
                    wiki.wikiId().value(),
                    wiki.following().name(),
                    RevisionRows.json(wiki),
                    wiki.dt(),
                    isForgotten ? wiki.dt() : null);
            statement.executeUpdate();
        }
    }

    static void write(Connection connection, FeedCheckpoint checkpoint) throws SQLException {
        String sql = """
                insert into feed_checkpoint as held (wiki_id, feed, event, dt) values (?, ?, ?, ?)
                on conflict (wiki_id, feed) do update set event = excluded.event, dt = excluded.dt
                where held.dt <= excluded.dt""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    checkpoint.wikiId().value(),
                    checkpoint.feed(),
                    RevisionRows.json(checkpoint),
                    checkpoint.dt());
            statement.executeUpdate();
        }
    }

    /** Whether the feed of the wiki's past was read to its end. */
    static boolean isBackfilled(Connection connection, WikiId wikiId) throws SQLException {
        String sql = """
                select 1 from feed_checkpoint where wiki_id = ? and feed = 'backfill' and event ->> 'state' = 'finished'""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, wikiId.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
