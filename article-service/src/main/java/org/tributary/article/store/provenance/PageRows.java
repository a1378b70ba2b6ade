package org.tributary.article.store.provenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.Sql;
import org.tributary.article.store.WikiRows;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Wiki;

/** Which pages are to be looked at, and what is read of them. */
final class PageRows {
    private PageRows() {}

    /** A page that is due; for the length of the lease nobody else is given it. */
    static Optional<PageKey> take(Connection connection, Duration waitAfter, Duration lease) throws SQLException {
        String sql = """
                update provenance_due set due_dt = now() + make_interval(secs => ?)
                where (wiki_id, page_id) = (
                    select wiki_id, page_id from provenance_due where due_dt <= now() - make_interval(secs => ?)
                    order by due_dt limit 1 for update skip locked)
                returning wiki_id, page_id""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, lease.toMillis() / 1000.0, waitAfter.toMillis() / 1000.0);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Sql.page(row)) : Optional.empty();
            }
        }
    }

    /**
     * A page as it is, and how far it was read.
     *
     * @param wiki null where nothing is known of it yet
     * @param readVersion up to which the ledger was read; 0 for a page that was never looked at
     */
    record Standing(
            PageKey key,
            String title,
            int namespaceId,
            boolean isWithdrawn,
            @Nullable Long currentRevId,
            long version,
            long readVersion,
            @Nullable HistoryPoint reached,
            @Nullable Wiki wiki) {}

    static Optional<Standing> standing(Connection connection, PageKey page) throws SQLException {
        String sql = """
                select a.wiki_id, a.page_id, a.title, a.namespace_id, a.withdrawal, a.current_rev_id, a.version,
                    coalesce(p.version, 0) as read_version, p.reached_dt, p.reached_rev_id, w.event
                from article a left join provenance_page p using (wiki_id, page_id) left join wiki w using (wiki_id)
                where a.wiki_id = ? and a.page_id = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(standing(row)) : Optional.empty();
            }
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Instant reachedDt = Sql.instant(row, "reached_dt");
        return new Standing(
                Sql.page(row),
                row.getString("title"),
                row.getInt("namespace_id"),
                row.getInt("withdrawal") != 0,
                Sql.number(row, "current_rev_id"),
                row.getLong("version"),
                row.getLong("read_version"),
                reachedDt == null ? null : new HistoryPoint(reachedDt, new RevisionId(row.getLong("reached_rev_id"))),
                row.getString("event") == null ? null : WikiRows.wiki(row));
    }

    /** The first revision, in the order of the history, that the ledger tells of since a version and that was read already. */
    static Optional<HistoryPoint> changedBehind(Connection connection, Standing page, HistoryPoint reached)
            throws SQLException {
        String sql = """
                with changed as materialized (
                    select distinct wiki_id, page_id, rev_id from ledger
                    where wiki_id = ? and page_id = ? and version > ? and version <= ?),
                behind as materialized (
                    select r.rev_dt, r.rev_id from changed join revision r using (wiki_id, page_id, rev_id)
                    where (r.rev_dt, r.rev_id) <= (?, ?))
                select rev_dt, rev_id from behind order by rev_dt, rev_id limit 1""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.key().wikiId().value(),
                    page.key().pageId().value(),
                    page.readVersion(),
                    page.version(),
                    reached.revDt(),
                    reached.revId().value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new HistoryPoint(Sql.instantHeld(row, "rev_dt"), new RevisionId(row.getLong("rev_id"))))
                        : Optional.empty();
            }
        }
    }

    /**
     * What is read of a revision. What is hidden is null.
     *
     * @param text null where there is none to be seen
     */
    record Read(
            HistoryPoint point,
            @Nullable String comment,
            @Nullable User editor,
            @Nullable TextHash text) {}

    /**
     * The visible revisions from a point on, oldest first.
     *
     * @param from null for the beginning
     * @param isBehind whether the revision at that point is left out
     */
    static List<Read> revisions(
            Connection connection, PageKey page, @Nullable HistoryPoint from, boolean isBehind, int limit)
            throws SQLException {
        String sql = """
                select rev_dt, rev_id, case when is_comment_visible then comment end as comment,
                    case when is_editor_visible then editor_name end as editor_name, editor_id,
                    case when is_content_visible and (implied & 16 = 16 or slot_model = 'wikitext')
                        then text_hash end as text_hash
                from revision where wiki_id = ? and page_id = ? and withdrawal = 0
                    and (cast(? as timestamptz) is null or (rev_dt, rev_id) > (?, ?))
                order by rev_dt, rev_id limit ?""";
        List<Read> revisions = new ArrayList<>();
        Instant dt = from == null ? null : from.revDt();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.wikiId().value(),
                    page.pageId().value(),
                    dt,
                    dt,
                    from == null ? null : from.revId().value() - (isBehind ? 0 : 1),
                    limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    revisions.add(read(row));
                }
            }
        }
        return revisions;
    }

    private static Read read(ResultSet row) throws SQLException {
        String name = row.getString("editor_name");
        byte[] hash = row.getBytes("text_hash");
        return new Read(
                new HistoryPoint(Sql.instantHeld(row, "rev_dt"), new RevisionId(row.getLong("rev_id"))),
                row.getString("comment"),
                name == null ? null : User.named(Sql.number(row, "editor_id"), name),
                hash == null ? null : TextHash.ofDigest(hash));
    }

    /** The text of a revision that may be seen, and of the one before it in the page's history. */
    static List<TextHash> withBefore(Connection connection, PageKey page, long revId) throws SQLException {
        String sql = """
                select r.text_hash from revision r join revision at on at.wiki_id = r.wiki_id and at.page_id = r.page_id
                    and at.rev_id = ? and at.withdrawal = 0 and at.is_content_visible
                where r.wiki_id = ? and r.page_id = ? and r.withdrawal = 0 and r.is_content_visible
                    and r.text_hash is not null and (r.rev_dt, r.rev_id) <= (at.rev_dt, at.rev_id)
                order by r.rev_dt desc, r.rev_id desc limit 2""";
        List<TextHash> hashes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, revId, page.wikiId().value(), page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    hashes.add(TextHash.ofDigest(row.getBytes("text_hash")));
                }
            }
        }
        return hashes;
    }

    /** The texts that were seen last before a revision, the last first. */
    static List<TextHash> textsBefore(Connection connection, PageKey page, HistoryPoint point, int limit)
            throws SQLException {
        String sql = """
                select text_hash from revision
                where wiki_id = ? and page_id = ? and withdrawal = 0 and is_content_visible and text_hash is not null
                    and (implied & 16 = 16 or slot_model = 'wikitext') and (rev_dt, rev_id) < (?, ?)
                order by rev_dt desc, rev_id desc limit ?""";
        List<TextHash> hashes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.wikiId().value(),
                    page.pageId().value(),
                    point.revDt(),
                    point.revId().value(),
                    limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    hashes.add(TextHash.ofDigest(row.getBytes("text_hash")));
                }
            }
        }
        return hashes;
    }

    /** Locks pages in the order of their keys, as a batch of changes does. */
    static Map<PageKey, Long> lock(Connection connection, Collection<PageKey> pages) throws SQLException {
        String sql = """
                select a.wiki_id, a.page_id, a.version from unnest(?::text[], ?::int8[]) as wanted (wiki_id, page_id)
                join article a using (wiki_id, page_id) order by a.wiki_id, a.page_id for update of a""";
        Map<PageKey, Long> versions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, pages);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    versions.put(Sql.page(row), row.getLong("version"));
                }
            }
        }
        return versions;
    }

    /** Whether anything of a page was hidden or withdrawn since a version. */
    static boolean isHiddenSince(Connection connection, PageKey page, long version) throws SQLException {
        String sql = """
                select exists (select 1 from ledger
                    where wiki_id = ? and page_id = ? and version > ? and effect in (2, 3))""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), version);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Forgets what was found from a point on, that revision included; what others took from there is found again. */
    static void removeClaims(Connection connection, PageKey page, HistoryPoint from) throws SQLException {
        String claims = """
                delete from provenance_claim c where c.wiki_id = ? and c.page_id = ? and exists (
                    select 1 from revision r where r.wiki_id = c.wiki_id and r.page_id = c.page_id and r.rev_id = c.rev_id
                        and (r.rev_dt, r.rev_id) >= (?, ?))""";
        String given = """
                delete from provenance_claim c where c.source_wiki_id = ? and c.source_page_id = ? and c.evidence = 3
                    and exists (
                        select 1 from revision r where r.wiki_id = c.source_wiki_id and r.page_id = c.source_page_id
                            and r.rev_id = c.source_rev_id and (r.rev_dt, r.rev_id) >= (?, ?))""";
        for (String sql : List.of(claims, given)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(
                        statement,
                        page.wikiId().value(),
                        page.pageId().value(),
                        from.revDt(),
                        from.revId().value());
                statement.executeUpdate();
            }
        }
    }

    static void reached(Connection connection, PageKey page, long version, @Nullable HistoryPoint reached)
            throws SQLException {
        String sql = """
                insert into provenance_page (wiki_id, page_id, version, reached_dt, reached_rev_id) values (?, ?, ?, ?, ?)
                on conflict (wiki_id, page_id) do update set version = excluded.version,
                    reached_dt = excluded.reached_dt, reached_rev_id = excluded.reached_rev_id""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.wikiId().value(),
                    page.pageId().value(),
                    version,
                    reached == null ? null : reached.revDt(),
                    reached == null ? null : reached.revId().value());
            statement.executeUpdate();
        }
    }

    /** Ends the work on a page that is locked: it is not due any more, unless it has another version now. */
    static void done(Connection connection, PageKey page, boolean isMore) throws SQLException {
        String sql = isMore
                ? "update provenance_due set due_dt = now() where wiki_id = ? and page_id = ?"
                : "delete from provenance_due where wiki_id = ? and page_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            statement.executeUpdate();
        }
    }
}
