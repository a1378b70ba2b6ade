package org.tributary.article.reading;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.credit.Edit;
import org.tributary.article.licence.LicenceException;
import org.tributary.article.licence.Licences;
import org.tributary.article.licence.Saved;
import org.tributary.article.licence.SavedKinds;
import org.tributary.article.licence.WholeLicence;
import org.tributary.article.reading.contributors.ContributionReader;
import org.tributary.article.store.LicenceRows;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.relicensing.Relicensing;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.Page;
import org.tributary.event.wiki.Wiki;

/** Reads under which licences the text of articles stands, and keeps what operators state about that. */
@Singleton
public final class LicenceReader {
    private final DataSource dataSource;
    private final ContributionReader contributions;

    LicenceReader(DataSource dataSource, ContributionReader contributions) {
        this.dataSource = dataSource;
        this.contributions = contributions;
    }

    /** What operators have stated of a wiki. */
    public List<LicenceException> exceptions(WikiId wikiId) {
        return with(connection -> LicenceRows.of(connection, wikiId));
    }

    /** States one, and notes that it is to be told where that changes something. */
    public void state(WikiId wikiId, LicenceException exception) {
        within(connection -> {
            boolean isNew = LicenceRows.of(connection, wikiId).stream()
                    .noneMatch(before -> Objects.equals(before.page(), exception.page())
                            && Objects.equals(before.importedFrom(), exception.importedFrom())
                            && before.licence().equals(exception.licence()));
            LicenceRows.write(connection, wikiId, exception);
            if (isNew) {
                Relicensing.add(connection, wikiId, exception.page(), exception.importedFrom());
            }
            return true;
        });
    }

    /** Takes back what was stated, and notes that this is to be told; whether anything was. */
    public boolean takeBack(WikiId wikiId, @Nullable PageId page, @Nullable String importedFrom) {
        return within(connection -> {
            boolean isGone = LicenceRows.remove(connection, wikiId, page, importedFrom);
            if (isGone) {
                Relicensing.add(connection, wikiId, page, importedFrom);
            }
            return isGone;
        });
    }

    /**
     * The licence of all text of an article in the revisions up to one of them. Which of them have left text in that one
     * is not asked: what could have survived counts.
     */
    public WholeLicence whole(Wiki wiki, Page page, HistoryPoint upTo) {
        return whole(wiki, page, upTo, Optional.empty());
    }

    /**
     * The same of some revisions only.
     *
     * @param survivors those whose text survives in the last one; empty where that is not known, so that all count
     */
    public WholeLicence whole(Wiki wiki, Page page, HistoryPoint upTo, Optional<Set<RevisionId>> survivors) {
        Optional<List<Edit>> remembered = contributions.remembered(new PageKey(wiki.wikiId(), page.pageId()), upTo);
        return with(connection -> {
            List<LicenceException> exceptions = LicenceRows.of(connection, wiki.wikiId());
            List<Saved> kinds = remembered.isPresent()
                    ? kinds(remembered.get(), wiki, page, survivors)
                    : kinds(connection, wiki, page, upTo, survivors);
            List<Licence> parts = new ArrayList<>();
            for (Saved saved : kinds) {
                parts.add(Licences.of(wiki, exceptions, saved));
            }
            return Licences.whole(wiki, parts);
        });
    }

    /** Numbers of an article's revisions that reusers can have copied, newest first: their text is held and visible. */
    public List<RevisionId> copied(PageKey page, int limit) {
        return with(
                connection -> Query.of("""
                        select rev_id from revision where wiki_id = ? and page_id = ? and withdrawal = 0
                            and is_content_visible and text_hash is not null
                        order by rev_dt desc, rev_id desc limit ?""", page.wikiId().value(), page.pageId().value(), limit)
                        .list(connection, row -> new RevisionId(row.getLong("rev_id"))));
    }

    private static List<Saved> kinds(List<Edit> edits, Wiki wiki, Page page, Optional<Set<RevisionId>> survivors) {
        SavedKinds kinds = new SavedKinds(Licences.changes(wiki, page.namespaceId()));
        for (Edit edit : edits) {
            if (survivors.isEmpty() || survivors.get().contains(new RevisionId(edit.revId()))) {
                kinds.add(edit.revDt(), edit.userText());
            }
        }
        return kinds.of(page.pageId(), page.namespaceId());
    }

    /** The same from rows, for an article whose edits nobody has asked for lately. */
    private static List<Saved> kinds(
            Connection connection, Wiki wiki, Page page, HistoryPoint upTo, Optional<Set<RevisionId>> survivors)
            throws SQLException {
        OffsetDateTime[] changes = Licences.changes(wiki, page.namespaceId()).stream()
                .map(change -> change.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
        Query query = Query.of(
                """
                select width_bucket(r.rev_dt, ?::timestamptz[]) as period,
                    case when strpos(r.editor_name, '>') > 1 then split_part(r.editor_name, '>', 1) end as origin,
                    max(r.rev_dt) as newest
                from revision r
                where r.wiki_id = ? and r.page_id = ? and r.withdrawal = 0 and (r.rev_dt, r.rev_id) <= (?, ?)""",
                connection.createArrayOf("timestamptz", changes),
                wiki.wikiId().value(),
                page.pageId().value(),
                upTo.revDt(),
                upTo.revId().value());
        if (survivors.isPresent()) {
            query.and(
                    "and r.rev_id = any (?)",
                    Sql.numbers(
                            connection,
                            survivors.get().stream().map(RevisionId::value).toList()));
        }
        return query.and("group by 1, 2 order by 1, 3")
                .list(
                        connection,
                        row -> new Saved(
                                page.pageId(),
                                page.namespaceId(),
                                row.getObject("newest", OffsetDateTime.class).toInstant(),
                                row.getString("origin")));
    }

    /** Something to read or to write. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** One transaction. */
    private <T> T within(Work<T> work) {
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                T done = work.run(connection);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private <T> T with(Work<T> work) {
        return StoreException.wrapping("licences cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.run(connection);
            }
        });
    }
}
