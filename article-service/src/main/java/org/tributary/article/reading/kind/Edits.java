package org.tributary.article.reading.kind;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tributary.article.edit.EditFacts;
import org.tributary.article.edit.EditKind;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.Cursor;
import org.tributary.article.reading.EditReader;
import org.tributary.article.reading.HistoryFilter;
import org.tributary.article.reading.HistoryQuery;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.Slice;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;

/** Reads histories with what is known of each edit, all of them or those of some kinds. */
@Singleton
public final class Edits {
    private static final int STRETCH_MAX = 500;

    private final ArticleReader reader;
    private final EditReader edits;
    private final int lookedAtMax;

    Edits(ArticleReader reader, EditReader edits, HistoriesConfig config) {
        this.reader = reader;
        this.edits = edits;
        this.lookedAtMax = config.lookedAtMax();
    }

    /**
     * Part of a history.
     *
     * @param kinds an edit has to be of one of them; all edits where none are named. Where so many others lie between that
     *     looking for more would take too long, the slice is short, even empty, and names the place to go on from
     * @throws IllegalArgumentException if the query's cursor was never given out
     */
    public Slice<Edit> of(PageKey page, HistoryQuery query, Set<EditKind> kinds) {
        if (kinds.isEmpty()) {
            Slice<RevisionView> slice = reader.history(page, query);
            return new Slice<>(known(slice.items()), slice.next());
        }
        List<Edit> found = new ArrayList<>();
        Optional<String> place = query.cursor();
        int left = Math.max(lookedAtMax, 1);
        int stretch = Math.min(query.limit(), STRETCH_MAX);
        while (true) {
            int wanted = Math.min(stretch, left);
            Slice<RevisionView> slice = reader.history(page, narrowed(query, kinds, wanted, place));
            known(slice.items()).stream().filter(edit -> edit.isOne(kinds)).forEach(found::add);
            if (found.size() > query.limit()) {
                List<Edit> enough = found.subList(0, query.limit());
                return new Slice<>(enough, Optional.of(place(enough.getLast().view())));
            }
            left -= slice.items().size();
            if (slice.next().isEmpty() || left <= 0) {
                return new Slice<>(found, slice.next());
            }
            place = slice.next();
            stretch = Math.min(2 * stretch, STRETCH_MAX);
        }
    }

    private static HistoryQuery narrowed(HistoryQuery query, Set<EditKind> kinds, int limit, Optional<String> place) {
        List<HistoryFilter> filters = new ArrayList<>(query.filters());
        filters.add(new HistoryFilter.MayBe(kinds));
        return new HistoryQuery(limit, place, filters, query.isOldestFirst());
    }

    private static String place(RevisionView last) {
        return Cursor.of(
                last.revision().revDt().toString(), last.revision().revId().toString());
    }

    private List<Edit> known(List<RevisionView> views) {
        Map<RevisionId, EditFacts> facts = edits.of(views);
        return views.stream()
                .map(view -> new Edit(view, facts.getOrDefault(view.revision().revId(), EditFacts.NONE)))
                .toList();
    }

    /** Hands over every edit of a wiki that is of one of these kinds, in the order of revision numbers. */
    public void each(WikiId wikiId, Set<EditKind> kinds, Consumer<Edit> consumer) {
        reader.eachRevision(wikiId, List.of(new HistoryFilter.MayBe(kinds)), views -> {
            List<EditFacts> facts = edits.each(views);
            IntStream.range(0, views.size())
                    .mapToObj(at -> new Edit(views.get(at), facts.get(at)))
                    .filter(edit -> edit.isOne(kinds))
                    .forEach(consumer);
        });
    }
}
