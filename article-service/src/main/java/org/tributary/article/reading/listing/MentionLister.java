package org.tributary.article.reading.listing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.tributary.article.reading.Query;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.mention.MentionKind;
import org.tributary.article.store.mention.MentionsConfig;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;

/** Which pages name a page. Only those are told whose text, as it was read, may be seen now. */
@Singleton
public final class MentionLister {
    private static final int STRETCH_MAX = 1000;

    private final DataSource dataSource;
    private final int lookedAtMax;

    MentionLister(DataSource dataSource, MentionsConfig config) {
        this.dataSource = dataSource;
        this.lookedAtMax = Math.max(1, config.lookedAtMax());
    }

    /** What is named, in which way. */
    public record Named(WikiId wikiId, MentionKind kind, PageTitle target) {}

    /**
     * Pages that name another.
     *
     * @param next the number from which on more may be found; empty at the end
     */
    public record Part(List<ListedPage> pages, OptionalLong next) {
        public Part {
            pages = List.copyOf(pages);
        }
    }

    /**
     * Pages that name another, in MediaWiki's order.
     *
     * @param next where more may be found; empty at the end
     */
    public record InOrder(List<ListedPage> pages, Optional<MentionPlace> next) {
        public InOrder {
            pages = List.copyOf(pages);
        }
    }

    /** A page that names another, and whether that may be told. */
    private record Naming(ListedPage page, boolean isSeen) {}

    /**
     * Pages that name a title and are wanted, by number; not all of them where too many others lie between.
     *
     * @param from the first number
     */
    public Part naming(Named named, long from, Predicate<ListedPage> wanted, int limit) {
        return StoreException.wrapping("the database cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                List<ListedPage> found = new ArrayList<>();
                long place = from;
                int left = lookedAtMax;
                int stretch = Math.min(limit + 1, STRETCH_MAX);
                while (left > 0) {
                    int count = Math.min(stretch, left);
                    List<Naming> some = stretch(connection, named, place, count);
                    for (Naming naming : some) {
                        if (naming.isSeen() && wanted.test(naming.page())) {
                            if (found.size() == limit) {
                                return new Part(
                                        found,
                                        OptionalLong.of(naming.page().pageId().value()));
                            }
                            found.add(naming.page());
                        }
                    }
                    if (some.size() < count) {
                        return new Part(found, OptionalLong.empty());
                    }
                    place = some.getLast().page().pageId().value() + 1;
                    left -= count;
                    stretch = Math.min(2 * stretch, STRETCH_MAX);
                }
                return new Part(found, OptionalLong.of(place));
            }
        });
    }

    /**
     * The same in MediaWiki's order: by number, and by namespace before that where several are asked for.
     *
     * @param namespaces none for all
     */
    public InOrder inOrder(
            Named named, MentionPlace from, Set<Integer> namespaces, Predicate<ListedPage> wanted, int limit) {
        if (namespaces.size() < 2) {
            Part part = naming(named, from.number(), page -> isIn(namespaces, page) && wanted.test(page), limit);
            return new InOrder(part.pages(), place(from.namespaceId(), part));
        }
        List<ListedPage> found = new ArrayList<>();
        for (int namespace : new TreeSet<>(namespaces).tailSet(from.namespaceId())) {
            long first = namespace == from.namespaceId() ? from.number() : 1;
            Predicate<ListedPage> isWanted = page -> page.namespaceId() == namespace && wanted.test(page);
            Part part = naming(named, first, isWanted, limit - found.size());
            found.addAll(part.pages());
            if (part.next().isPresent()) {
                return new InOrder(found, place(namespace, part));
            }
        }
        return new InOrder(found, Optional.empty());
    }

    private static boolean isIn(Set<Integer> namespaces, ListedPage page) {
        return namespaces.isEmpty() || namespaces.contains(page.namespaceId());
    }

    private static Optional<MentionPlace> place(int namespaceId, Part part) {
        return part.next().isPresent()
                ? Optional.of(new MentionPlace(namespaceId, part.next().getAsLong()))
                : Optional.empty();
    }

    private static List<Naming> stretch(Connection connection, Named named, long from, int count) throws SQLException {
        return Query.of(
                        """
                        with looked as materialized (
                            select m.wiki_id, m.page_id from page_mention m
                            where m.wiki_id = ? and m.kind = ? and m.target = ? and m.page_id >= ?
                            order by m.page_id limit ?)
                        select m.page_id, coalesce(a.namespace_id, 0) as namespace_id, coalesce(a.title, '-') as title,
                            coalesce(a.is_redirect, false) as is_redirect, r.rev_id is not null as is_seen
                        from looked m left join page_mentions s on s.wiki_id = m.wiki_id and s.page_id = m.page_id
                            left join article a on a.wiki_id = m.wiki_id and a.page_id = m.page_id and a.withdrawal = 0
                            left join revision r on r.wiki_id = a.wiki_id and r.page_id = a.page_id
                                and r.rev_id = s.rev_id and r.withdrawal = 0 and r.is_content_visible
                        order by m.page_id""",
                        named.wikiId().value(),
                        named.kind().number(),
                        named.target().value(),
                        from,
                        count)
                .list(connection, MentionLister::naming);
    }

    private static Naming naming(ResultSet row) throws SQLException {
        return new Naming(
                new ListedPage(
                        new PageId(row.getLong("page_id")),
                        row.getInt("namespace_id"),
                        new PageTitle(row.getString("title")),
                        row.getBoolean("is_redirect")),
                row.getBoolean("is_seen"));
    }

    /**
     * Everything that is named in this way, in the order of titles, whether those who name it may be told of or not.
     *
     * @param from the first title
     * @param prefix with which all of them begin
     */
    public List<PageTitle> named(WikiId wikiId, MentionKind kind, String from, String prefix, int limit) {
        String end = prefix + Character.toString(Character.MAX_CODE_POINT);
        Query sql = Query.of("""
                        with recursive named as (
                            (select target from page_mention where wiki_id = ? and kind = ? and target >= ? and target >= ?
                                and target < ? order by target limit 1)
                            union all
                            select (select m.target from page_mention m where m.wiki_id = ? and m.kind = ?
                                and m.target > named.target and m.target < ? order by m.target limit 1)
                            from named where named.target is not null)
                        select target from named where target is not null""", wikiId.value(), kind.number(), from, prefix, end, wikiId.value(), kind.number(), end)
                .and("limit ?", limit);
        return list(sql, row -> new PageTitle(row.getString("target")));
    }

    /** Whether there are pages of this wiki whose texts have not been read since they changed. */
    public boolean isBehind(WikiId wikiId) {
        return !list(
                        Query.of("select page_id from page_mentions_due where wiki_id = ? limit 1", wikiId.value()),
                        row -> row.getLong("page_id"))
                .isEmpty();
    }

    private <T> List<T> list(Query sql, Query.RowReader<T> reader) {
        return StoreException.wrapping("the database cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return sql.list(connection, reader);
            }
        });
    }
}
