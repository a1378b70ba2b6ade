package org.tributary.article.reading;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tributary.article.credit.Tally;
import org.tributary.article.credit.Uncredited;
import org.tributary.article.decide.ArticleState;
import org.tributary.article.decide.TextHash;
import org.tributary.article.licence.Licences;
import org.tributary.article.reading.document.Documents;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleRows;
import org.tributary.article.store.CreditRows;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.WikiRows;
import org.tributary.article.store.text.TextStore;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.Licence;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Page;
import org.tributary.event.page.Slot;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.Wiki;

/** Reads from PostgreSQL; each call is one transaction and sees one state. */
@Singleton
final class JdbcArticleReader implements ArticleReader {
    private static final EventCodec<FeedCheckpoint> CHECKPOINTS = new EventCodec<>(FeedCheckpoint.class);
    private static final String ARTICLE = "select " + ArticleRows.COLUMNS + " from article a" + ArticleRows.JOIN;

    private static final String VISIBLE = ARTICLE + " where a.wiki_id = ? and a.withdrawal = 0";
    private static final int REVISIONS_AT_A_TIME = 500;

    private final DataSource dataSource;
    private final Documents documents;
    private final int contributorsMax;

    JdbcArticleReader(DataSource dataSource, Documents documents, ArticleSettings settings) {
        this.dataSource = dataSource;
        this.documents = documents;
        this.contributorsMax = settings.attribution().contributorsMax();
    }

    @Override
    public List<WikiView> wikis() {
        return read(reading -> Query.of(Views.WIKIS + " where w.following <> 'FORGOTTEN' order by w.wiki_id")
                .list(reading.connection(), row -> wikiView(reading, row)));
    }

    @Override
    public Optional<WikiView> wiki(WikiId wikiId) {
        return read(
                reading -> Query.of(Views.WIKIS + " where w.following <> 'FORGOTTEN' and w.wiki_id = ?", wikiId.value())
                        .first(reading.connection(), row -> wikiView(reading, row)));
    }

    private static WikiView wikiView(Reading reading, ResultSet row) throws SQLException {
        Wiki wiki = WikiRows.wiki(row);
        List<FeedCheckpoint> feeds = Query.of(
                        "select event from feed_checkpoint where wiki_id = ? order by feed",
                        wiki.wikiId().value())
                .list(
                        reading.connection(),
                        feed -> CHECKPOINTS.decode(feed.getString("event").getBytes(StandardCharsets.UTF_8)));
        Instant newest = Optional.ofNullable(Sql.instant(row, "newest")).orElse(wiki.dt());
        Licence licence = Licences.of(wiki, newest.isAfter(wiki.dt()) ? newest : wiki.dt());
        return new WikiView(wiki, licence, row.getLong("pages"), row.getLong("revisions"), feeds);
    }

    @Override
    public Optional<ArticleView> article(PageKey page) {
        return read(reading -> Query.of(ARTICLE + " where a.wiki_id = ? and a.page_id = ?", wiki(page), id(page))
                .first(reading.connection(), JdbcArticleReader::shown)
                .map(shown -> whole(reading, shown)));
    }

    @Override
    public Optional<ArticleView> articleByTitle(WikiId wikiId, PageTitle title) {
        return read(reading -> Query.of(ARTICLE + " where a.wiki_id = ? and a.title = ?", wikiId.value(), title.value())
                .and(
                        "order by (a.withdrawal = 0) desc, a.title_dt desc nulls last, a.changed_dt desc, a.page_id desc limit 1")
                .first(reading.connection(), JdbcArticleReader::shown)
                .map(shown -> whole(reading, shown)));
    }

    @Override
    public List<ArticleView> articles(WikiId wikiId, Collection<PageId> pages) {
        String listed = pages.stream().map(PageId::toString).collect(Collectors.joining(","));
        return bare(Query.of(VISIBLE, wikiId.value())
                .and("and a.page_id = any (string_to_array(?, ',')::bigint[]) order by a.page_id", listed));
    }

    private ArticleView whole(Reading reading, Views.Shown shown) {
        return StoreException.wrapping(
                "an article cannot be read", () -> reading.views().article(shown, this::document));
    }

    @Override
    public ArticleDocument document(RevisionView view) {
        PageKey page = new PageKey(view.wikiId(), view.pageId());
        Slot main = view.revision().mainSlot();
        String model = main == null ? "wikitext" : main.contentModel();
        return read(reading -> shownText(
                                reading.connection(), page, view.revision().revId())
                        .map(hash -> documents.of(
                                new Documents.Source(
                                        page, hash, model, reading.wikis().of(page.wikiId())),
                                () -> text(reading.connection(), page, hash).orElse(""))))
                .orElse(ArticleDocument.EMPTY);
    }

    @Override
    public List<PageTitle> redirectsTo(PageKey page, int limit) {
        return read(reading -> Query.of("""
                        select r.title from article a join article r
                            on r.wiki_id = a.wiki_id and r.redirect_title = a.title
                        where a.wiki_id = ? and a.page_id = ? and r.is_redirect and r.withdrawal = 0
                            and r.redirect_interwiki is null and r.page_id <> a.page_id
                        order by r.title limit ?""", wiki(page), id(page), limit)
                .list(reading.connection(), row -> new PageTitle(row.getString("title"))));
    }

    @Override
    public Slice<RevisionView> history(PageKey page, HistoryQuery query) {
        Query sql = HistorySql.revisions(page, query);
        return read(reading -> Slice.of(
                sql.list(reading.connection(), row -> reading.views().revision(row)),
                query.limit(),
                last -> Cursor.of(
                        last.revision().revDt().toString(),
                        last.revision().revId().toString())));
    }

    @Override
    public long count(PageKey page, List<HistoryFilter> filters, boolean isOfEditors, int max) {
        Query sql = HistorySql.count(page, filters, isOfEditors, max);
        return read(reading -> sql.first(reading.connection(), row -> row.getLong("counted")))
                .orElse(0L);
    }

    @Override
    public List<RecentRevision> recent(WikiId wikiId, RecentQuery query) {
        return read(reading -> {
            Optional<Instant> newest = Query.of(
                            "select changed_dt from article where wiki_id = ? and withdrawal = 0", wikiId.value())
                    .and("order by changed_dt desc limit 1")
                    .first(reading.connection(), row -> Sql.instantHeld(row, "changed_dt"));
            if (newest.isEmpty()) {
                return List.of();
            }
            List<RevisionView> views = List.of();
            for (Instant since : query.steps(newest.get())) {
                views = HistorySql.recent(wikiId, query, since)
                        .list(reading.connection(), row -> reading.views().revision(row));
                if (views.size() > query.limit()) {
                    break;
                }
            }
            return titled(reading, wikiId, views);
        });
    }

    private static List<RecentRevision> titled(Reading reading, WikiId wikiId, List<RevisionView> views)
            throws SQLException {
        Set<Long> pages =
                views.stream().map(view -> view.pageId().value()).collect(Collectors.toCollection(TreeSet::new));
        Map<Long, Function<RevisionView, RecentRevision>> titles = new HashMap<>();
        HistorySql.titles(wikiId, pages).list(reading.connection(), row -> {
            PageTitle title = new PageTitle(row.getString("title"));
            int namespace = row.getInt("namespace_id");
            boolean isRedirect = row.getBoolean("is_redirect");
            titles.put(row.getLong("page_id"), view -> new RecentRevision(view, title, namespace, isRedirect));
            return title;
        });
        return views.stream()
                .flatMap(view -> Optional.ofNullable(titles.get(view.pageId().value())).stream()
                        .map(named -> named.apply(view)))
                .toList();
    }

    @Override
    public Optional<RevisionView> revision(WikiId wikiId, RevisionId revision) {
        return read(reading -> Query.of(
                        Views.REVISION + " where r.wiki_id = ? and r.rev_id = ? and r.withdrawal = 0",
                        wikiId.value(),
                        revision.value())
                .and("order by r.stated_dt desc nulls last, r.page_id limit 1")
                .first(reading.connection(), row -> reading.views().revision(row)));
    }

    @Override
    public boolean isWithdrawn(WikiId wikiId, RevisionId revision) {
        return read(reading -> Query.of(
                                "select bool_and(withdrawal <> 0) as gone from revision where wiki_id = ? and rev_id = ?",
                                wikiId.value(),
                                revision.value())
                        .first(reading.connection(), row -> row.getBoolean("gone")))
                .orElse(false);
    }

    @Override
    public Optional<String> sourceHtml(PageKey page) {
        return read(reading ->
                Query.of("""
                        select h.html from source_html h
                            join article a using (wiki_id, page_id)
                            join revision r on r.wiki_id = h.wiki_id and r.page_id = h.page_id and r.rev_id = h.rev_id
                        where h.wiki_id = ? and h.page_id = ? and a.withdrawal = 0 and a.current_rev_id = h.rev_id
                            and r.withdrawal = 0 and r.is_content_visible""", wiki(page), id(page)).first(reading.connection(), row -> row.getString("html")));
    }

    @Override
    public Optional<String> text(WikiId wikiId, RevisionId revision) {
        return read(reading -> Query.of(
                        "select wiki_id, page_id from revision where wiki_id = ? and rev_id = ? and withdrawal = 0",
                        wikiId.value(),
                        revision.value())
                .and("order by stated_dt desc nulls last, page_id limit 1")
                .first(reading.connection(), Sql::page)
                .flatMap(page -> textOf(reading.connection(), page, revision)));
    }

    private static Optional<String> textOf(Connection connection, PageKey page, RevisionId revision) {
        return StoreException.wrapping("a text cannot be read", () -> shownText(connection, page, revision)
                .flatMap(hash -> text(connection, page, hash)));
    }

    private static Optional<TextHash> shownText(Connection connection, PageKey page, RevisionId revision)
            throws SQLException {
        return Query.of(
                        "select text_hash from revision where wiki_id = ? and page_id = ? and rev_id = ?",
                        wiki(page),
                        id(page),
                        revision.value())
                .and("and withdrawal = 0 and is_content_visible and text_hash is not null")
                .first(connection, row -> TextHash.ofDigest(row.getBytes("text_hash")));
    }

    private static Optional<String> text(Connection connection, PageKey page, TextHash hash) {
        return StoreException.wrapping("a text cannot be read", () -> TextStore.read(connection, page, hash))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public Slice<Contributor> contributors(PageKey page, int limit, Optional<String> cursor) {
        Query sql =
                Query.of("select c.* from contributor c where c.wiki_id = ? and c.page_id = ?", wiki(page), id(page));
        Cursor.parts(cursor, 2)
                .ifPresent(place -> sql.and(
                        """
                        and (c.edits < ? or (c.edits = ? and c.editor_key > coalesce((
                            select k.editor_key from contributor k
                            where k.wiki_id = c.wiki_id and k.page_id = c.page_id and k.last_rev_id = ?), '')))""", Long.parseLong(place.get(0)), Long.parseLong(place.get(0)), Long.parseLong(place.get(1))));
        sql.and("order by c.edits desc, c.editor_key limit ?", limit + 1);
        return read(reading -> {
            Slice<Tally> tallies = Slice.of(
                    sql.list(reading.connection(), CreditRows::read),
                    limit,
                    last -> Cursor.of(Long.toString(last.edits()), Long.toString(last.lastRevId())));
            Uncredited uncredited = new UncreditedRows(reading.connection()).of(page);
            return new Slice<>(
                    tallies.items().stream()
                            .map(tally -> uncredited.told(tally.contributor()))
                            .toList(),
                    tallies.next());
        });
    }

    @Override
    public List<ArticleView> lastChanged(Optional<WikiId> wikiId, int limit) {
        Query sql = Query.of(ARTICLE + " where a.withdrawal = 0");
        wikiId.ifPresent(wiki -> sql.and("and a.wiki_id = ?", wiki.value()));
        return bare(sql.and("order by a.changed_dt desc limit ?", limit));
    }

    @Override
    public List<ArticleView> articlesAfter(WikiId wikiId, long pageId, int limit) {
        return bare(Query.of(ARTICLE + " where a.wiki_id = ? and a.page_id > ?", wikiId.value(), pageId)
                .and("and a.withdrawal = 0 order by a.page_id limit ?", limit));
    }

    private List<ArticleView> bare(Query sql) {
        return read(
                reading -> sql.list(reading.connection(), row -> reading.views().article(shown(row), null)));
    }

    /** Some at a time in the order of an index, so that the first ones come at once, however many there are. */
    @Override
    public void eachRevision(WikiId wikiId, List<HistoryFilter> filters, Consumer<List<RevisionView>> consumer) {
        read(reading -> {
            List<RevisionView> some = after(reading, HistorySql.after(wikiId, 0, 0, filters, REVISIONS_AT_A_TIME));
            while (!some.isEmpty()) {
                consumer.accept(some);
                long last = some.getLast().revision().revId().value();
                long page = some.getLast().pageId().value();
                some = after(reading, HistorySql.after(wikiId, last, page, filters, REVISIONS_AT_A_TIME));
            }
            return true;
        });
    }

    private static List<RevisionView> after(Reading reading, Query sql) throws SQLException {
        return sql.list(reading.connection(), row -> reading.views().revision(row));
    }

    private static Views.Shown shown(ResultSet row) throws SQLException {
        ArticleRows.Row read = ArticleRows.read(row);
        ArticleState state = read.state();
        Page page = Objects.requireNonNull(state.place(), "place of a held article")
                .page(state.key().pageId());
        return new Views.Shown(
                state.key(),
                page,
                state.version(),
                state.standing().isWithdrawn(),
                state.current() == null ? null : state.current().revId().value(),
                read.contributors(),
                Sql.instantHeld(row, "changed_dt"));
    }

    private static String wiki(PageKey page) {
        return page.wikiId().value();
    }

    private static long id(PageKey page) {
        return page.pageId().value();
    }

    /** What one call reads with. */
    private record Reading(Connection connection, WikiLookup wikis, Views views) {}

    /** Something to read. */
    private interface Work<T> {
        T run(Reading reading) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        return StoreException.wrapping("the database cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try (Statement begin = connection.createStatement()) {
                    begin.execute("set transaction isolation level repeatable read read only");
                }
                WikiLookup wikis = new WikiLookup(connection);
                try {
                    return work.run(new Reading(connection, wikis, new Views(connection, wikis, contributorsMax)));
                } finally {
                    connection.rollback();
                }
            }
        });
    }
}
