package org.tributary.article.reading;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.article.attribution.Attributions;
import org.tributary.article.decide.HeldRevision;
import org.tributary.article.decide.TextCheck;
import org.tributary.article.store.CreditRows;
import org.tributary.article.store.RevisionRows;
import org.tributary.article.store.Sql;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageKey;
import org.tributary.event.page.Page;
import org.tributary.event.page.Slot;
import org.tributary.event.wiki.Wiki;

/** Makes views of rows. */
final class Views {
    /** Wikis with what is counted of them. */
    static final String WIKIS = """
            select w.event, coalesce(c.pages, 0) as pages, coalesce(c.revisions, 0) as revisions,
                (select max(a.changed_dt) from article a where a.wiki_id = w.wiki_id and a.withdrawal = 0) as newest
            from wiki w left join lateral (
                select sum(pages) as pages, sum(revisions) as revisions from wiki_count where wiki_id = w.wiki_id) c on true""";

    /** Columns of the revision {@code r}, and of the one before it, which may stand in another page's history now. */
    static final String REVISION = "select " + RevisionRows.COLUMNS + """
            , (case when r.parent_id is null then
                (select coalesce(b.text_bytes, b.size) from revision b where b.wiki_id = r.wiki_id
                    and b.page_id = r.page_id and b.withdrawal = 0 and (b.rev_dt, b.rev_id) < (r.rev_dt, r.rev_id)
                    order by b.rev_dt desc, b.rev_id desc limit 1)
               else coalesce(
                (select coalesce(b.text_bytes, b.size) from revision b where b.wiki_id = r.wiki_id
                    and b.page_id = r.page_id and b.rev_id = r.parent_id and b.withdrawal = 0),
                (select coalesce(b.text_bytes, b.size) from revision b where b.wiki_id = r.wiki_id
                    and b.rev_id = r.parent_id and b.withdrawal = 0 limit 1))
               end) as bytes_before
            from revision r""";

    private final Connection connection;
    private final WikiLookup wikis;
    private final LicenceLookup licences;
    private final int contributorsMax;
    private final UncreditedRows uncredited;

    Views(Connection connection, WikiLookup wikis, int contributorsMax) {
        this.connection = connection;
        this.wikis = wikis;
        this.licences = new LicenceLookup(connection);
        this.contributorsMax = contributorsMax;
        this.uncredited = new UncreditedRows(connection);
    }

    RevisionView revision(ResultSet row) throws SQLException {
        PageKey page = Sql.page(row);
        HeldRevision held = RevisionRows.read(row);
        Wiki wiki = wikis.of(page.wikiId());
        return new RevisionView(
                page.wikiId(),
                page.pageId(),
                uncredited.of(page).told(held.revision()),
                licences.of(wiki, page, held.revision()),
                check(held.check()),
                Optional.ofNullable(held.texts().get(Slot.MAIN)).map(text -> text.sizeBytes()),
                Optional.ofNullable(Sql.number(row, "bytes_before")));
    }

    private static Sha1Check check(TextCheck check) {
        return switch (check) {
            case MATCH -> Sha1Check.MATCH;
            case MATCH_CRLF -> Sha1Check.MATCH_CRLF;
            case MISMATCH -> Sha1Check.MISMATCH;
            case UNCHECKED -> Sha1Check.UNCHECKED;
        };
    }

    /**
     * An article with its credits.
     *
     * @param documents reads what the text of a revision says; null where nobody will ask
     */
    ArticleView article(Shown shown, @Nullable Function<RevisionView, ArticleDocument> documents) throws SQLException {
        Optional<RevisionView> current = shown.isWithdrawn() || shown.currentId() == null
                ? Optional.empty()
                : currentRevision(shown.key(), shown.currentId());
        Optional<Attribution> attribution =
                shown.isWithdrawn() ? Optional.empty() : Optional.of(attribution(shown, current));
        return new ArticleView(
                shown.key().wikiId(),
                shown.page(),
                shown.version(),
                shown.isWithdrawn(),
                current,
                attribution,
                documents == null || current.isEmpty()
                        ? () -> ArticleDocument.EMPTY
                        : new Once<>(() -> documents.apply(current.get())),
                shown.changedDt());
    }

    private Optional<RevisionView> currentRevision(PageKey key, long revId) throws SQLException {
        return Query.of(
                        REVISION + " where r.wiki_id = ? and r.page_id = ? and r.rev_id = ? and r.withdrawal = 0",
                        key.wikiId().value(),
                        key.pageId().value(),
                        revId)
                .first(connection, this::revision);
    }

    private Attribution attribution(Shown shown, Optional<RevisionView> current) throws SQLException {
        Wiki wiki = wikis.of(shown.key().wikiId());
        Licence licence = current.map(RevisionView::licence).orElse(Licence.UNKNOWN);
        List<Contributor> named = Query.of(
                        "select c.* from contributor c where c.wiki_id = ? and c.page_id = ?",
                        shown.key().wikiId().value(),
                        shown.key().pageId().value())
                .and("order by c.edits desc, c.editor_key limit ?", contributorsMax)
                .list(connection, row -> uncredited
                        .of(shown.key())
                        .told(CreditRows.read(row).contributor()));
        return Attributions.write(
                wiki,
                shown.page().pageTitle(),
                current.map(view -> view.revision().revId()).orElse(null),
                licence,
                shown.contributors(),
                named);
    }

    /** An article's own row, ready to be shown. */
    record Shown(
            PageKey key,
            Page page,
            long version,
            boolean isWithdrawn,
            @Nullable Long currentId,
            long contributors,
            Instant changedDt) {}
}
