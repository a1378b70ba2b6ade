package org.tributary.article.reading.past;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.tributary.article.credit.Edit;
import org.tributary.article.credit.EditorKey;
import org.tributary.article.credit.Tally;
import org.tributary.article.credit.Uncredited;
import org.tributary.article.reading.Query;
import org.tributary.article.reading.contributors.ContributionReader;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.event.article.Contributor;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.HistoryPoint;

/** The door to the past of articles. */
@Singleton
public final class PastReader {
    /** As {@code ledger.effect} has it. */
    private static final int WITHDRAWN = 2;

    private final DataSource dataSource;
    private final ContributionReader contributions;
    private final int contributorsMax;

    PastReader(DataSource dataSource, ContributionReader contributions, ArticleSettings settings) {
        this.contributions = contributions;
        this.dataSource = dataSource;
        this.contributorsMax = settings.attribution().contributorsMax();
    }

    /**
     * Who had made an article by a revision.
     *
     * @param total how many they are
     * @param named those with the most edits by then
     */
    public record Credited(long total, List<Contributor> named) {}

    /** Behind everything that a page can have. */
    public static final HistoryPoint NOW =
            new HistoryPoint(Instant.parse("9999-12-31T23:59:59Z"), new RevisionId(Long.MAX_VALUE));

    /** The titles that a page had. */
    public PastTitles titles(PageKey page) {
        return read(connection -> new PastTitles(Query.of(
                        "select title, namespace_id, version, since_dt from title_history where wiki_id = ? and page_id = ?",
                        page.wikiId().value(),
                        page.pageId().value())
                .list(
                        connection,
                        row -> new PastTitles.Since(
                                new PageTitle(row.getString("title")),
                                row.getInt("namespace_id"),
                                row.getLong("version"),
                                Sql.instant(row, "since_dt")))));
    }

    /** Pages that ever had one of these titles. */
    public List<PageKey> everTitled(WikiId wikiId, Collection<PageTitle> titles) {
        return read(connection -> Query.of(
                        "select distinct page_id from title_history where wiki_id = ? and title = any (?) order by page_id",
                        wikiId.value(),
                        Sql.texts(
                                connection,
                                titles.stream().map(PageTitle::value).toList()))
                .list(connection, row -> new PageKey(wikiId, new PageId(row.getLong("page_id")))));
    }

    /** Since when a page had been out of public view at an instant; empty if it was there. */
    public Optional<Instant> goneSince(PageKey page, Instant instant) {
        return read(connection -> Absences.of(Query.of(
                                """
                                select effect, dt from ledger where wiki_id = ? and page_id = ? and version >=
                                    (select min(version) from ledger where wiki_id = ? and page_id = ? and effect = 2)
                                order by version""",
                                page.wikiId().value(),
                                page.pageId().value(),
                                page.wikiId().value(),
                                page.pageId().value())
                        .list(
                                connection,
                                row -> new Absences.Step(
                                        row.getInt("effect") == WITHDRAWN, Sql.instantHeld(row, "dt"))))
                .at(instant)
                .map(Absences.Absence::from));
    }

    /** Who had made an article by the time of a revision, that one included. */
    public Credited credited(PageKey page, HistoryPoint upTo) {
        return credited(page, upTo, contributorsMax);
    }

    /** The same, so many of them named. */
    public Credited credited(PageKey page, HistoryPoint upTo, int namesMax) {
        ContributionReader.Until until = contributions.until(page, upTo);
        Map<EditorKey, Tally> tallies = new HashMap<>();
        for (Edit edit : until.edits()) {
            Tally before = tallies.get(edit.key());
            tallies.put(edit.key(), before == null ? Tally.of(List.of(edit)) : before.plus(edit));
        }
        List<Contributor> named = tallies.values().stream()
                .sorted(Tally.MOST_EDITS_FIRST)
                .limit(namesMax)
                .map(tally -> until.uncredited().told(tally.contributor()))
                .toList();
        return new Credited(tallies.size(), named);
    }

    /** Contributors of another page of the same wiki, as far as they may be named for a page. */
    public List<Contributor> toldFor(PageKey page, List<Contributor> some) {
        Uncredited uncredited = read(connection -> new UncreditedRows(connection).of(page));
        return some.stream().map(uncredited::told).toList();
    }

    /** Something to read. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        return StoreException.wrapping("the past cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                try {
                    return work.run(connection);
                } finally {
                    connection.rollback();
                    connection.setReadOnly(false);
                }
            }
        });
    }
}
