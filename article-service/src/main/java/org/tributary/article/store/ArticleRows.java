package org.tributary.article.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.ArticleState;
import org.tributary.article.decide.Current;
import org.tributary.article.decide.Place;
import org.tributary.article.decide.Standing;
import org.tributary.article.decide.Withdrawal;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.RedirectPageLink;

/** Rows of {@code article} to values and back. */
public final class ArticleRows {
    private ArticleRows() {}

    /**
     * An article's own row.
     *
     * @param contributors how many it has
     */
    public record Row(ArticleState state, long contributors) {}

    /** Every column that {@link #read} needs: of {@code article a} left joined with its current {@code revision c}. */
    public static final String COLUMNS = """
            a.wiki_id, a.page_id, a.version, a.ledger_hash, a.title, a.namespace_id, a.title_dt, a.is_redirect,
            a.redirect_title, a.redirect_namespace_id, a.redirect_page_id, a.redirect_interwiki,
            a.withdrawal as article_withdrawal, a.withdrawn_dt, a.seen_dt, a.current_rev_id, a.claimed_dt, a.is_told,
            a.revisions, a.contributors, a.changed_dt, c.rev_dt as current_rev_dt""";

    public static final String JOIN = "\n" + """
            left join revision c on c.wiki_id = a.wiki_id and c.page_id = a.page_id and c.rev_id = a.current_rev_id""";

    /** Locks the articles that exist, in order of their keys. */
    static Map<PageKey, Row> lock(Connection connection, Collection<PageKey> pages) throws SQLException {
        String sql = "select " + COLUMNS + """
                 from unnest(?::text[], ?::int8[]) as wanted (wiki_id, page_id)
                join article a using (wiki_id, page_id)""" + JOIN + "\n" + """
                order by a.wiki_id, a.page_id for update of a""";
        Map<PageKey, Row> rows = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, pages);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Row read = read(row);
                    rows.put(read.state().key(), read);
                }
            }
        }
        return rows;
    }

    /** The visible articles of a wiki with the lowest numbers. */
    static List<PageKey> visible(Connection connection, WikiId wikiId, int limit) throws SQLException {
        String sql = """
                select wiki_id, page_id from article where wiki_id = ? and withdrawal = 0
                order by wiki_id, page_id limit ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, wikiId.value(), limit);
            try (ResultSet row = statement.executeQuery()) {
                List<PageKey> pages = new ArrayList<>();
                while (row.next()) {
                    pages.add(Sql.page(row));
                }
                return pages;
            }
        }
    }

    public static Row read(ResultSet row) throws SQLException {
        ArticleState unseen = ArticleState.unseen(Sql.page(row));
        return new Row(
                new ArticleState(
                        unseen.key(),
                        row.getLong("version"),
                        HexFormat.of().formatHex(row.getBytes("ledger_hash")),
                        place(row),
                        new Standing(
                                StoredCode.WITHDRAWAL.word(row.getInt("article_withdrawal")),
                                Sql.instant(row, "withdrawn_dt"),
                                Sql.instant(row, "seen_dt")),
                        current(row),
                        row.getLong("revisions"),
                        Map.of(),
                        unseen.credits(),
                        unseen.appliedEvents(),
                        Sql.instantHeld(row, "changed_dt"),
                        Map.of(),
                        Withdrawal.NONE,
                        unseen.ledgerKey()),
                row.getLong("contributors"));
    }

    private static Place place(ResultSet row) throws SQLException {
        String target = row.getString("redirect_title");
        Long targetId = Sql.number(row, "redirect_page_id");
        Long targetNamespace = Sql.number(row, "redirect_namespace_id");
        RedirectPageLink link = target == null
                ? null
                : new RedirectPageLink(
                        targetId == null ? null : new PageId(targetId),
                        new PageTitle(target),
                        targetNamespace == null ? null : targetNamespace.intValue(),
                        row.getString("redirect_interwiki"));
        return new Place(
                new PageTitle(row.getString("title")),
                row.getInt("namespace_id"),
                row.getBoolean("is_redirect"),
                link,
                Sql.instant(row, "title_dt"));
    }

    private static @Nullable Current current(ResultSet row) throws SQLException {
        Long current = Sql.number(row, "current_rev_id");
        return current == null
                ? null
                : new Current(
                        new RevisionId(current),
                        Sql.instantHeld(row, "current_rev_dt"),
                        Sql.instant(row, "claimed_dt"),
                        row.getBoolean("is_told"));
    }

    /** Inserts those that were unseen, updates the others. */
    static void write(Connection connection, Collection<Turn> turns) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (Turn turn : turns) {
                PreparedStatement statement = turn.before().isSeen() ? update : insert;
                bind(statement, turn.after());
                statement.addBatch();
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, ArticleState state) throws SQLException {
        Place place = Objects.requireNonNull(state.place(), "place of a changed article");
        RedirectPageLink link = place.redirectLink();
        Current current = state.current();
        Standing standing = state.standing();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(state.version());
        values.add(HexFormat.of().parseHex(Objects.requireNonNull(state.ledgerHash(), "hash of a changed article")));
        values.add(place.title().value());
        values.add(place.namespaceId());
        values.add(place.titleDt());
        values.add(place.isRedirect());
        values.add(link == null ? null : link.pageTitle().value());
        values.add(link == null ? null : link.namespaceId());
        values.add(link == null || link.pageId() == null ? null : link.pageId().value());
        values.add(link == null ? null : link.interwikiPrefix());
        values.add(StoredCode.WITHDRAWAL.number(standing.withdrawal()));
        values.add(standing.withdrawnDt());
        values.add(standing.seenDt());
        values.add(current == null ? null : current.revId().value());
        values.add(current == null ? null : current.claimedDt());
        values.add(current != null && current.isTold());
        values.add(state.revisions());
        values.add(state.credits().total());
        values.add(state.changedDt());
        values.add(state.key().wikiId().value());
        values.add(state.key().pageId().value());
        Sql.bindAll(statement, values.toArray());
    }

    private static final String INSERT = """
            insert into article (version, ledger_hash, title, namespace_id, title_dt, is_redirect, redirect_title,
                redirect_namespace_id, redirect_page_id, redirect_interwiki, withdrawal, withdrawn_dt, seen_dt,
                current_rev_id, claimed_dt, is_told, revisions, contributors, changed_dt, wiki_id, page_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            update article set version = ?, ledger_hash = ?, title = ?, namespace_id = ?, title_dt = ?, is_redirect = ?,
                redirect_title = ?, redirect_namespace_id = ?, redirect_page_id = ?, redirect_interwiki = ?,
                withdrawal = ?, withdrawn_dt = ?, seen_dt = ?, current_rev_id = ?, claimed_dt = ?, is_told = ?,
                revisions = ?, contributors = ?, changed_dt = ?
            where wiki_id = ? and page_id = ?""";
}
