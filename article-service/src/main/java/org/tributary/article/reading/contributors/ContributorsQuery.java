package org.tributary.article.reading.contributors;

import java.util.List;
import java.util.Optional;
import org.tributary.article.contribution.Choice;
import org.tributary.article.contribution.Contributed;
import org.tributary.article.contribution.Order;
import org.tributary.article.contribution.Order.Place;
import org.tributary.article.credit.EditorKey;
import org.tributary.article.reading.Cursor;

/**
 * Which contributors are asked for, and from which place on.
 *
 * @param after opaque, as it was given out with the part before
 */
public record ContributorsQuery(Choice choice, Order order, int limit, Optional<String> after) {

    /**
     * Part of a list.
     *
     * @param total how many contributors the whole list has
     * @param edits how many edits of theirs count
     */
    public record Answer(List<Contributed> items, Optional<String> next, long total, long edits) {
        public Answer {
            items = List.copyOf(items);
        }
    }

    /**
     * The part that is asked for.
     *
     * @throws IllegalArgumentException if the cursor was never given out for this order
     */
    public Answer of(List<Contributed> all) {
        Optional<Place> place = Cursor.parts(after, 4).map(this::place);
        List<Contributed> rest = place.isEmpty()
                ? all
                : all.stream()
                        .filter(one -> order.place(one).compareTo(place.get()) > 0)
                        .toList();
        List<Contributed> items = rest.subList(0, Math.min(limit, rest.size()));
        Optional<String> next = items.size() == rest.size() ? Optional.empty() : Optional.of(cursor(items.getLast()));
        return new Answer(
                items,
                next,
                all.size(),
                all.stream().mapToLong(Contributed::edits).sum());
    }

    private Place place(List<String> parts) {
        if (!parts.getFirst().equals(order.name())) {
            throw new IllegalArgumentException("this cursor was given out for another order");
        }
        return new Place(Long.parseLong(parts.get(1)), Long.parseLong(parts.get(2)), new EditorKey(parts.get(3)));
    }

    private String cursor(Contributed last) {
        Place place = order.place(last);
        return Cursor.of(
                order.name(),
                Long.toString(place.major()),
                Long.toString(place.minor()),
                place.key().value());
    }
}
