package org.tributary.article.store.mention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;

/** Rows of {@code page_mention}. */
final class MentionRows {
    private MentionRows() {}

    /** Pages that nobody else reads now, in the order of their keys from behind one on. */
    static List<MentionStore.Due> take(Connection connection, Optional<PageKey> after, int limit, Duration lease)
            throws SQLException {
        String sql = """
                update page_mentions_due d set taken_dt = now() from (
                    select wiki_id, page_id from page_mentions_due
                    where (wiki_id, page_id) > (?, ?)
                        and (taken_dt is null or taken_dt < now() - make_interval(secs => ?))
                    order by wiki_id, page_id limit ? for update skip locked) t
                where d.wiki_id = t.wiki_id and d.page_id = t.page_id
                returning d.wiki_id, d.page_id, d.asked""";
        List<MentionStore.Due> due = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    after.map(page -> page.wikiId().value()).orElse(""),
                    after.map(page -> page.pageId().value()).orElse(0L),
                    lease.toMillis() / 1000.0,
                    limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(new MentionStore.Due(Sql.page(row), row.getLong("asked")));
                }
            }
        }
        due.sort(Comparator.comparing(MentionStore.Due::page));
        return due;
    }

    /**
     * Keeps the page as it is for the rest of the transaction, if its current revision is still that one.
     *
     * @param revision 0 for none that may be read
     */
    static boolean isStill(Connection connection, PageKey page, long revision) throws SQLException {
        String sql = """
                select case when a.withdrawal = 0 and r.withdrawal = 0 and r.is_content_visible
                    then a.current_rev_id else 0 end as current
                from article a left join revision r on r.wiki_id = a.wiki_id and r.page_id = a.page_id
                    and r.rev_id = a.current_rev_id
                where a.wiki_id = ? and a.page_id = ? for no key update of a""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                return (row.next() ? row.getLong("current") : 0) == revision;
            }
        }
    }

    /** Puts what a page's text names in place of what it named before. */
    static void replace(Connection connection, PageKey page, Map<MentionKind, Set<PageTitle>> mentions)
            throws SQLException {
        List<Long> kinds = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        mentions.forEach((kind, titles) -> titles.forEach(title -> {
            kinds.add((long) kind.number());
            targets.add(title.value());
        }));
        String gone = """
                delete from page_mention m where m.wiki_id = ? and m.page_id = ? and (m.kind, m.target) not in (
                    select named.kind, named.target collate "C"
                    from unnest(?::int8[], ?::text[]) as named (kind, target))""";
        change(connection, gone, page, kinds, targets);
        String come = """
                insert into page_mention (wiki_id, page_id, kind, target)
                select ?, ?, named.kind, named.target from unnest(?::int8[], ?::text[]) as named (kind, target)
                on conflict do nothing""";
        change(connection, come, page, kinds, targets);
    }

    private static void change(Connection connection, String sql, PageKey page, List<Long> kinds, List<String> targets)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, page.wikiId().value());
            statement.setLong(2, page.pageId().value());
            statement.setArray(3, Sql.numbers(connection, kinds));
            statement.setArray(4, Sql.texts(connection, targets));
            statement.executeUpdate();
        }
    }

    /**
     * Notes which revision was read, and that the page is not due any more.
     *
     * @param revision 0 where none may be read
     */
    static void settle(Connection connection, MentionStore.Due due, long revision) throws SQLException {
        String wiki = due.page().wikiId().value();
        long page = due.page().pageId().value();
        if (revision == 0) {
            execute(connection, "delete from page_mentions where wiki_id = ? and page_id = ?", wiki, page);
        } else {
            execute(connection, """
                    insert into page_mentions (wiki_id, page_id, rev_id) values (?, ?, ?)
                    on conflict (wiki_id, page_id) do update set rev_id = excluded.rev_id""", wiki, page, revision);
        }
        execute(
                connection,
                "delete from page_mentions_due where wiki_id = ? and page_id = ? and asked = ?",
                wiki,
                page,
                due.asked());
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, values);
            statement.executeUpdate();
        }
    }
}
