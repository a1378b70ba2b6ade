package org.tributary.article.reading.listing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tributary.article.reading.Query;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;

/** Lists pages of a wiki in the order of an index. */
@Singleton
public final class PageLister {
    private static final String PAGE = "select a.page_id, a.namespace_id, a.title, a.is_redirect from article a ";
    private static final String NAME =
            "(case when a.namespace_id = 0 then a.title else substr(a.title, strpos(a.title, ':') + 1) end)";
    private static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

    private final DataSource dataSource;

    PageLister(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Pages by name, those before or after each other as wanted. */
    public List<ListedPage> range(WikiId wikiId, PageRange range, int limit) {
        Query sql = Query.of(
                PAGE + "where a.wiki_id = ? and a.namespace_id = ? and a.withdrawal = 0",
                wikiId.value(),
                range.namespaceId());
        boolean isDown = range.isDescending();
        sql.andIf(range.from(), "and " + NAME + (isDown ? " <= ?" : " >= ?"));
        sql.andIf(range.to(), "and " + NAME + (isDown ? " >= ?" : " <= ?"));
        if (!range.prefix().isEmpty()) {
            sql.and("and " + NAME + " >= ? and " + NAME + " < ?", range.prefix(), range.prefix() + HIGHEST);
        }
        sql.andIf(range.isRedirect(), "and a.is_redirect = ?");
        sql.and("order by " + NAME + (isDown ? " desc" : "") + ", a.page_id limit ?", limit);
        return read(sql);
    }

    /**
     * Pages that follow each other by number, from anywhere on.
     *
     * @param place where to begin among all numbers, from 0 to less than 1
     * @param namespaces of the pages; every one where none is named
     */
    public List<ListedPage> anywhere(
            WikiId wikiId, double place, Set<Integer> namespaces, Optional<Boolean> isRedirect, int limit) {
        long highest = StoreException.wrapping("the database cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return Query.of(
                                "select page_id from article where wiki_id = ? order by page_id desc limit 1",
                                wikiId.value())
                        .first(connection, row -> row.getLong("page_id"))
                        .orElse(0L);
            }
        });
        long from = (long) (place * highest) + 1;
        List<ListedPage> pages = new ArrayList<>(near(wikiId, ">= ?", from, namespaces, isRedirect, limit));
        if (pages.size() < limit) {
            pages.addAll(near(wikiId, "< ?", from, namespaces, isRedirect, limit - pages.size()));
        }
        return pages;
    }

    private List<ListedPage> near(
            WikiId wikiId, String side, long from, Set<Integer> namespaces, Optional<Boolean> isRedirect, int limit) {
        Query sql =
                Query.of(PAGE + "where a.wiki_id = ? and a.withdrawal = 0 and a.page_id " + side, wikiId.value(), from);
        if (!namespaces.isEmpty()) {
            String listed = namespaces.stream().map(String::valueOf).collect(Collectors.joining(","));
            sql.and("and a.namespace_id = any (string_to_array(?, ',')::int[])", listed);
        }
        sql.andIf(isRedirect, "and a.is_redirect = ?");
        return read(sql.and("order by a.page_id limit ?", limit));
    }

    private static void within(Query sql, Set<Integer> namespaces) {
        if (!namespaces.isEmpty()) {
            String listed = namespaces.stream().map(String::valueOf).collect(Collectors.joining(","));
            sql.and("and a.namespace_id = any (string_to_array(?, ',')::int[])", listed);
        }
    }

    /**
     * Redirects that lead to a page, by number.
     *
     * @param namespaces of the redirects; every one where none is named
     */
    public List<ListedPage> redirectsTo(
            PageKey page, PageTitle title, long fromPageId, Set<Integer> namespaces, int limit) {
        Query sql = Query.of(
                        PAGE + "where a.wiki_id = ? and a.redirect_title = ? and a.is_redirect and a.withdrawal = 0",
                        page.wikiId().value(),
                        title.value())
                .and(
                        "and a.redirect_interwiki is null and a.page_id <> ? and a.page_id >= ?",
                        page.pageId().value(),
                        fromPageId);
        within(sql, namespaces);
        return read(sql.and("order by a.page_id limit ?", limit));
    }

    /** Those of these titles that pages have. */
    public Set<PageTitle> held(WikiId wikiId, Collection<PageTitle> titles) {
        return byTitle(wikiId, titles).stream().map(ListedPage::title).collect(Collectors.toSet());
    }

    /** The pages that have one of these titles, by number. */
    public List<ListedPage> byTitle(WikiId wikiId, Collection<PageTitle> titles) {
        String listed = titles.stream().map(PageTitle::value).collect(Collectors.joining("\n"));
        return read(Query.of(PAGE + "where a.wiki_id = ? and a.withdrawal = 0", wikiId.value())
                .and("and a.title = any (string_to_array(?, chr(10))) order by a.page_id", listed));
    }

    private List<ListedPage> read(Query sql) {
        return StoreException.wrapping("the database cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return sql.list(connection, PageLister::listed);
            }
        });
    }

    private static ListedPage listed(ResultSet row) throws SQLException {
        return new ListedPage(
                new PageId(row.getLong("page_id")),
                row.getInt("namespace_id"),
                new PageTitle(row.getString("title")),
                row.getBoolean("is_redirect"));
    }
}
