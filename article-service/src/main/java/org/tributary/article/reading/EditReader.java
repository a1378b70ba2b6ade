package org.tributary.article.reading;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.edit.EditFacts;
import org.tributary.article.edit.PageMoment;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.RevisionId;

/**
 * Reads what kind of edits revisions are, from what is held of their pages at this moment: a revision that arrives late,
 * is hidden or comes back changes the facts of those after it without anything having to be written again.
 */
@Singleton
public final class EditReader {
    private final DataSource dataSource;

    EditReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public EditFacts of(RevisionView view) {
        return of(List.of(view)).getOrDefault(view.revision().revId(), EditFacts.NONE);
    }

    /** The facts of some revisions of one page, newest first, most quickly if they follow each other. */
    public Map<RevisionId, EditFacts> of(List<RevisionView> views) {
        if (views.isEmpty()) {
            return Map.of();
        }
        return StoreException.wrapping("the database cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                List<PageMoment> line = line(connection, views.getFirst(), views.size());
                Map<RevisionId, EditFacts> facts = new HashMap<>();
                List<RevisionView> apart = new ArrayList<>();
                for (RevisionView view : views) {
                    int at = place(line, view);
                    if (at >= 0 && (line.size() - at > EditFacts.REACH || isEnd(line, views.size()))) {
                        facts.put(view.revision().revId(), facts(view, line.subList(at, line.size())));
                    } else {
                        apart.add(view);
                    }
                }
                List<EditFacts> others = each(connection, apart);
                for (int at = 0; at < apart.size(); at++) {
                    facts.put(apart.get(at).revision().revId(), others.get(at));
                }
                return facts;
            }
        });
    }

    /** The facts of each of some revisions of one wiki, whichever pages they belong to. */
    public List<EditFacts> each(List<RevisionView> views) {
        return StoreException.wrapping("the database cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return each(connection, views);
            }
        });
    }

    private static List<EditFacts> each(Connection connection, List<RevisionView> views) throws SQLException {
        List<List<PageMoment>> lines = lines(connection, views);
        return IntStream.range(0, views.size())
                .mapToObj(at -> facts(views.get(at), lines.get(at)))
                .toList();
    }

    /** Of a revision that was withdrawn meanwhile nothing is said. */
    private static EditFacts facts(RevisionView view, List<PageMoment> line) {
        return place(line, view) == 0
                ? EditFacts.of(view.revision(), line.getFirst(), line.subList(1, line.size()))
                : EditFacts.NONE;
    }

    private static boolean isEnd(List<PageMoment> line, int count) {
        return line.size() < count + EditFacts.REACH;
    }

    private static int place(List<PageMoment> line, RevisionView view) {
        for (int at = 0; at < line.size(); at++) {
            if (line.get(at).revId().equals(view.revision().revId())) {
                return at;
            }
        }
        return -1;
    }

    /** The revision that was the page's state before this one; empty where this one began it, or that is not held. */
    public Optional<RevisionId> before(RevisionView view) {
        return StoreException.wrapping("the database cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return line(connection, view, 1).stream().skip(1).findFirst().map(PageMoment::revId);
            }
        });
    }

    /** A state of a page, and the revision it was made from. */
    private record Step(
            long pageId, PageMoment moment, @Nullable Long parent) {
        boolean is(@Nullable Long revision) {
            return revision != null && moment.revId().value() == revision;
        }
    }

    /**
     * So many states of a page up to a revision, the newest first, and those that can matter to the last of them. Where a
     * page begins with a revision whose parent was merged into another page, the line goes on there.
     */
    private static List<PageMoment> line(Connection connection, RevisionView newest, int count) throws SQLException {
        int limit = count + EditFacts.REACH;
        String wiki = newest.wikiId().value();
        long page = newest.pageId().value();
        PageMoment from =
                new PageMoment(newest.revision().revId(), newest.revision().revDt(), null, null, null);
        List<Step> line = new ArrayList<>(upTo(connection, wiki, new Step(page, from, null), limit));
        Set<Long> walked = new HashSet<>(Set.of(page));
        while (!line.isEmpty() && line.size() < limit) {
            Long parent = line.getLast().parent();
            Optional<Step> elsewhere = parent == null || line.stream().anyMatch(step -> step.is(parent))
                    ? Optional.empty()
                    : elsewhere(connection, wiki, parent);
            if (elsewhere.filter(step -> walked.add(step.pageId())).isEmpty()) {
                break;
            }
            line.addAll(upTo(connection, wiki, elsewhere.get(), limit - line.size()));
        }
        return moments(line);
    }

    private static List<Step> upTo(Connection connection, String wiki, Step newest, int limit) throws SQLException {
        return Query.of(
                        """
                        select page_id, rev_id, parent_id, rev_dt, text_hash, text_bytes, editor_name from revision
                        where wiki_id = ? and page_id = ? and withdrawal = 0 and (rev_dt, rev_id) <= (?, ?)
                        order by rev_dt desc, rev_id desc limit ?""",
                        wiki,
                        newest.pageId(),
                        newest.moment().revDt(),
                        newest.moment().revId().value(),
                        limit)
                .list(connection, EditReader::step);
    }

    private static Optional<Step> elsewhere(Connection connection, String wiki, long revision) throws SQLException {
        return Query.of("""
                        select page_id, rev_id, parent_id, rev_dt, text_hash, text_bytes, editor_name from revision
                        where wiki_id = ? and rev_id = ? and withdrawal = 0 order by page_id limit 1""", wiki, revision).first(connection, EditReader::step);
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getLong("page_id"), moment(row), Sql.number(row, "parent_id"));
    }

    /** For each of some revisions its state, if it is still there, and those before it that can matter to it. */
    private static List<List<PageMoment>> lines(Connection connection, List<RevisionView> views) throws SQLException {
        if (views.isEmpty()) {
            return List.of();
        }
        List<List<Step>> steps =
                views.stream().<List<Step>>map(view -> new ArrayList<>()).toList();
        Query.of(
                        """
                        select w.place, b.* from unnest(?::bigint[], ?::bigint[]) with ordinality as w (page_id, rev_id, place)
                        join revision o on o.wiki_id = ? and o.page_id = w.page_id and o.rev_id = w.rev_id
                        cross join lateral (
                            select page_id, rev_id, parent_id, rev_dt, text_hash, text_bytes, editor_name from revision
                            where wiki_id = o.wiki_id and page_id = o.page_id and withdrawal = 0
                                and (rev_dt, rev_id) <= (o.rev_dt, o.rev_id)
                            order by rev_dt desc, rev_id desc limit ?) b
                        order by w.place, b.rev_dt desc, b.rev_id desc""",
                        Sql.numbers(
                                connection, numbers(views, view -> view.pageId().value())),
                        Sql.numbers(
                                connection,
                                numbers(views, view -> view.revision().revId().value())),
                        views.getFirst().wikiId().value(),
                        1 + EditFacts.REACH)
                .each(connection, row -> new Placed((int) row.getLong("place"), step(row)), placed -> steps.get(
                                placed.place() - 1)
                        .add(placed.step()));
        List<List<PageMoment>> lines = new ArrayList<>();
        for (int at = 0; at < views.size(); at++) {
            List<Step> own = steps.get(at);
            lines.add(goesOn(own) ? line(connection, views.get(at), 1) : moments(own));
        }
        return lines;
    }

    /** Whether the first revision of a page was made from one that may lie in another page now. */
    private static boolean goesOn(List<Step> line) {
        return !line.isEmpty()
                && line.size() <= EditFacts.REACH
                && line.getLast().parent() != null;
    }

    private static List<PageMoment> moments(List<Step> line) {
        return line.stream().map(Step::moment).toList();
    }

    private static List<Long> numbers(List<RevisionView> views, ToLongFunction<RevisionView> number) {
        return views.stream().map(number::applyAsLong).toList();
    }

    private static PageMoment moment(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("text_hash");
        return new PageMoment(
                new RevisionId(row.getLong("rev_id")),
                Sql.instantHeld(row, "rev_dt"),
                hash == null ? null : HexFormat.of().formatHex(hash),
                hash == null ? null : Sql.number(row, "text_bytes"),
                row.getString("editor_name"));
    }

    /** One state before a revision, or its own. */
    private record Placed(int place, Step step) {}
}
