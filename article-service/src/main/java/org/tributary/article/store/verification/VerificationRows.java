package org.tributary.article.store.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Page;
import org.tributary.event.repair.DivergenceKind;
import org.tributary.event.repair.PageList;
import org.tributary.event.repair.RepairRequest;

/** Rows of {@code verification}, and what lists of pages add to them. */
public final class VerificationRows {
    /** Stands for the walk of lists that something else was the occasion of. */
    static final String NO_WALK = "";

    private static final int WALKS_KEPT = 10;

    private VerificationRows() {}

    static void begin(Connection connection, WikiId wikiId, String walk, Instant dt) throws SQLException {
        String sql = """
                insert into verification (wiki_id, walk, started_dt) values (?, ?, ?)
                on conflict (wiki_id, walk) do nothing""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, wikiId.value(), walk, dt);
            statement.executeUpdate();
        }
    }

    /** Asks for every page that is held where the wiki lists none, unless it came there since. */
    public static List<RepairRequest> write(Connection connection, PageList list, Instant now, int pagesMax)
            throws SQLException {
        begin(connection, list.wikiId(), list.walk(), list.dt());
        List<RepairRequest> requests = new ArrayList<>();
        for (Page extra : extras(connection, list, pagesMax)) {
            if (isNews(connection, list, extra.pageId(), now)) {
                requests.add(new RepairRequest(
                        list.wikiId(),
                        extra,
                        List.of(),
                        null,
                        null,
                        List.of(DivergenceKind.PAGE_EXTRA),
                        list.walk(),
                        1,
                        null,
                        now));
            }
        }
        PageList.Total total = list.total();
        if (total != null) {
            writeTotal(connection, list, total);
            settle(connection, list.wikiId(), list.walk(), now);
        }
        return requests;
    }

    private static List<Page> extras(Connection connection, PageList list, int limit) throws SQLException {
        String sql = """
                select page_id, title, namespace_id, is_redirect
                from (select *, case when namespace_id = 0 then title else substr(title, strpos(title, ':') + 1) end as name
                    from article) a
                where wiki_id = ? and namespace_id = ? and withdrawal = 0 and name >= ? and starts_with(name, ?)
                    and (cast(? as text) is null or name > ?) and (cast(? as text) is null or name <= ?)
                    and page_id <> all (?)
                    and (title_dt is null or title_dt < ?) and (seen_dt is null or seen_dt < ?)
                order by title limit ?""";
        String beginning = list.beginning() == null ? "" : name(list, list.beginning());
        String after = list.after() == null ? null : name(list, list.after().value());
        String upTo = list.upTo() == null ? null : name(list, list.upTo().value());
        List<Long> listed =
                list.pages().stream().map(page -> page.pageId().value()).toList();
        List<Page> extras = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    list.wikiId().value(),
                    list.namespaceId(),
                    beginning,
                    beginning,
                    after,
                    after,
                    upTo,
                    upTo,
                    Sql.numbers(connection, listed),
                    list.dt(),
                    list.dt(),
                    limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    extras.add(page(row));
                }
            }
        }
        return extras;
    }

    /** What a wiki orders the pages of a namespace by. */
    private static String name(PageList list, String title) {
        return list.namespaceId() == 0 ? title : title.substring(title.indexOf(':') + 1);
    }

    private static Page page(ResultSet row) throws SQLException {
        return new Page(
                new PageId(row.getLong("page_id")),
                new PageTitle(row.getString("title")),
                row.getInt("namespace_id"),
                row.getBoolean("is_redirect"),
                null);
    }

    /** A page that is asked for already is asked for again, as the first request may have been lost; a mended one is not. */
    private static boolean isNews(Connection connection, PageList list, PageId pageId, Instant now)
            throws SQLException {
        String sql = """
                insert into divergence as held (wiki_id, walk, page_id, rev_id, kind, found_dt, answered, is_asked)
                values (?, ?, ?, 0, ?, ?, 0, true)
                on conflict (wiki_id, walk, page_id, rev_id, kind) do update set found_dt = held.found_dt
                where held.is_asked""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    list.wikiId().value(),
                    list.walk(),
                    pageId.value(),
                    ListNote.word(DivergenceKind.PAGE_EXTRA),
                    now);
            return statement.executeUpdate() > 0;
        }
    }

    private static void writeTotal(Connection connection, PageList list, PageList.Total total) throws SQLException {
        String sql = "update verification set told_pages = ?, told_revisions = ? where wiki_id = ? and walk = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement, total.pages(), total.revisions(), list.wikiId().value(), list.walk());
            statement.executeUpdate();
        }
    }

    /**
     * Ends a verification once all it told has been compared and all that was asked for is answered. The row is locked
     * first, so that of two who each bring the last thing missing the later one sees both.
     */
    public static boolean settle(Connection connection, WikiId wikiId, String walk, Instant now) throws SQLException {
        String lock = "select 1 from verification where wiki_id = ? and walk = ? for update";
        try (PreparedStatement statement = connection.prepareStatement(lock)) {
            Sql.bindAll(statement, wikiId.value(), walk);
            statement.executeQuery().close();
        }
        String end = """
                update verification v set finished_dt = ?, pages = c.pages, revisions = c.revisions
                from (select count(*) as pages, coalesce(sum(revisions), 0) as revisions from verified_page
                    where wiki_id = ? and walk = ? and is_whole) c
                where v.wiki_id = ? and v.walk = ? and v.finished_dt is null and v.told_pages <= c.pages
                    and not exists (select 1 from divergence d where d.wiki_id = v.wiki_id and d.walk = v.walk
                        and d.is_asked)""";
        try (PreparedStatement statement = connection.prepareStatement(end)) {
            Sql.bindAll(statement, now, wikiId.value(), walk, wikiId.value(), walk);
            if (statement.executeUpdate() > 0) {
                tidy(connection, wikiId);
                return true;
            }
            return false;
        }
    }

    /** What was compared one by one is counted now; results are kept of the last few verifications. */
    private static void tidy(Connection connection, WikiId wikiId) throws SQLException {
        List<String> tidying = List.of("""
                delete from verified_page p using verification v where p.wiki_id = ? and v.wiki_id = p.wiki_id
                    and v.walk = p.walk and v.finished_dt is not null""", """
                delete from verification v where v.wiki_id = ? and v.walk not in (
                    select walk from verification k where k.wiki_id = v.wiki_id order by started_dt desc limit""" + " " + WALKS_KEPT + ")", """
                delete from divergence d where d.wiki_id = ? and (d.walk = '' and d.mended_dt is not null
                    or d.walk <> '' and not exists (
                        select 1 from verification v where v.wiki_id = d.wiki_id and v.walk = d.walk))""");
        for (String sql : tidying) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, wikiId.value());
                statement.executeUpdate();
            }
        }
    }
}
