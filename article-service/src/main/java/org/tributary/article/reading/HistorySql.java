package org.tributary.article.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;

/** Puts together the statements that read a history. */
final class HistorySql {
    private static final String OF_PAGE = " where r.wiki_id = ? and r.page_id = ? and r.withdrawal = 0";

    private HistorySql() {}

    /** The revisions that are wanted and one more, so that the end is known. */
    static Query revisions(PageKey page, HistoryQuery query) {
        Query sql = filtered(Views.REVISION, page, query.filters());
        Cursor.parts(query.cursor(), 2)
                .ifPresent(place -> sql.and(
                        query.isOldestFirst()
                                ? "and (r.rev_dt, r.rev_id) > (?, ?)"
                                : "and (r.rev_dt, r.rev_id) < (?, ?)",
                        Cursor.instant(place.get(0)),
                        Long.parseLong(place.get(1))));
        String order = query.isOldestFirst()
                ? "order by r.rev_dt, r.rev_id limit ?"
                : "order by r.rev_dt desc, r.rev_id desc limit ?";
        return sql.and(order, query.limit() + 1);
    }

    /** How many revisions fit, or how many editors made them, counted no further than {@code max}. */
    static Query count(PageKey page, List<HistoryFilter> filters, boolean isOfEditors, int max) {
        String columns = isOfEditors
                ? "select distinct coalesce(r.editor_name, '') as one from revision r"
                : "select r.rev_id as one from revision r";
        return filtered("select count(*) as counted from (" + columns, page, filters)
                .and("limit ?) fitting", max);
    }

    /**
     * The latest revisions of a wiki, those made at or after an instant and no others: only pages that changed since then
     * are looked at, and of each no more revisions than are wanted.
     */
    static Query recent(WikiId wikiId, RecentQuery query, Instant since) {
        String order = query.isOldestFirst()
                ? "order by r.rev_dt, r.rev_id limit ?"
                : "order by r.rev_dt desc, r.rev_id desc limit ?";
        Query sql = Query.of(
                Views.REVISION + " join (select r.page_id, r.rev_id from article a cross join lateral ("
                        + "select r.page_id, r.rev_id, r.rev_dt from revision r where r.wiki_id = a.wiki_id"
                        + " and r.page_id = a.page_id and r.withdrawal = 0 and r.rev_dt >= ?",
                since);
        query.filters().forEach(filter -> restrict(sql, filter));
        sql.and(order, query.limit() + 1)
                .and(") r where a.wiki_id = ? and a.withdrawal = 0 and a.changed_dt >= ?", wikiId.value(), since);
        if (!query.namespaces().isEmpty()) {
            sql.and("and a.namespace_id = any(string_to_array(?, ',')::integer[])", joined(query.namespaces()));
        }
        return sql.and(order, query.limit() + 1)
                .and(") k on k.page_id = r.page_id and k.rev_id = r.rev_id where r.wiki_id = ?", wikiId.value())
                .and(order, query.limit() + 1);
    }

    /** So many revisions of a wiki that fit, in the order of their numbers, from behind one of a page on. */
    static Query after(WikiId wikiId, long revId, long pageId, List<HistoryFilter> filters, int limit) {
        Query sql = Query.of(
                Views.REVISION + " where r.wiki_id = ? and (r.rev_id, r.page_id) > (?, ?) and r.withdrawal = 0",
                wikiId.value(),
                revId,
                pageId);
        filters.forEach(filter -> restrict(sql, filter));
        return sql.and("order by r.rev_id, r.page_id limit ?", limit);
    }

    /** Titles of these pages. */
    static Query titles(WikiId wikiId, Collection<Long> pages) {
        return Query.of(
                "select page_id, title, namespace_id, is_redirect from article where wiki_id = ?"
                        + " and page_id = any(string_to_array(?, ',')::bigint[])",
                wikiId.value(),
                joined(pages));
    }

    private static String joined(Collection<?> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Query filtered(String select, PageKey page, List<HistoryFilter> filters) {
        Query sql =
                Query.of(select + OF_PAGE, page.wikiId().value(), page.pageId().value());
        filters.forEach(filter -> restrict(sql, filter));
        return sql;
    }

    private static void restrict(Query sql, HistoryFilter filter) {
        switch (filter) {
            case HistoryFilter.ByEditor by ->
                sql.and("and r.editor_name = ? and" + UncreditedRows.IS_CREDITED, by.name());
            case HistoryFilter.NotByEditor but ->
                sql.and("and r.editor_name <> ? and" + UncreditedRows.IS_CREDITED, but.name());
            case HistoryFilter.From from -> sql.and("and r.rev_dt >= ?", from.dt());
            case HistoryFilter.Until until -> sql.and("and r.rev_dt < ?", until.dt());
            case HistoryFilter.Minor minor -> sql.and("and r.is_minor = ?", minor.isMinor());
            case HistoryFilter.ByBot by -> sql.and("and r.is_bot = ?", by.isBot());
            case HistoryFilter.Anonymous _ ->
                sql.and("and r.editor_name is not null and coalesce(r.editor_id, 0) = 0 and not r.is_temp and"
                        + UncreditedRows.IS_CREDITED);
            case HistoryFilter.Registered _ ->
                sql.and("and r.editor_name is not null and (coalesce(r.editor_id, 0) <> 0 or r.is_temp) and"
                        + UncreditedRows.IS_CREDITED);
            case HistoryFilter.Current _ ->
                sql.and("and r.rev_id = (select c.current_rev_id from article c where c.wiki_id = r.wiki_id")
                        .and("and c.page_id = r.page_id)");
            case HistoryFilter.OfPage of ->
                sql.and("and r.page_id = ?", of.pageId().value());
            case HistoryFilter.First first ->
                sql.and(first.isFirst() ? "and r.parent_id is null" : "and r.parent_id is not null");
            case HistoryFilter.EditorVisible _ -> sql.and("and r.is_editor_visible and" + UncreditedRows.IS_CREDITED);
            case HistoryFilter.ContentVisible _ -> sql.and("and r.is_content_visible");
            case HistoryFilter.CommentHas has -> sql.and("and position(lower(?) in lower(r.comment)) > 0", has.text());
            case HistoryFilter.Tagged tagged ->
                sql.and("and r.tags && string_to_array(?, chr(10))", String.join("\n", tagged.tags()));
            case HistoryFilter.MayBe may -> sql.and("and (" + KindSql.mayBe(may.kinds()) + ")");
            case HistoryFilter.OlderThan than -> sql.and("and (r.rev_dt, r.rev_id) < (?, ?)", than.dt(), than.revId());
            case HistoryFilter.NewerThan than -> sql.and("and (r.rev_dt, r.rev_id) > (?, ?)", than.dt(), than.revId());
        }
    }
}
