package org.tributary.article.page.wrote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.reading.authors.Surviving;
import org.tributary.article.reading.authors.Surviving.Share;
import org.tributary.event.identity.RevisionId;

/** A bar says who wrote what is left, and names nobody whose name is hidden. */
final class SegmentsTest {
    private static final AcceptedRevision SHOWN =
            new AcceptedRevision(new RevisionId(1), Instant.parse("2020-01-01T00:00:00Z"), "1", null);

    @Test
    void the_largest_shares_are_named_and_all_others_are_one() {
        List<Segment> segments = Segments.of(surviving(addresses(9)), Map.of());

        assertThat(segments).extracting(Segment::name).containsExactly("A9", "A8", "A7", "A6", "A5", "A4", "3 others");
        assertThat(segments).extracting(Segment::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(segments.getLast().isNamed()).isFalse();
        assertThat(segments.getLast().percent()).isEqualTo("13.3 %");
    }

    @Test
    void one_that_would_be_the_only_other_is_named_too() {
        List<Segment> segments = Segments.of(surviving(addresses(7)), Map.of());

        assertThat(segments).hasSize(7).allMatch(Segment::isNamed);
    }

    @Test
    void whoever_is_not_in_public_view_is_counted_and_not_named() {
        List<Share> shares = List.of(new Share("", 2, 2), new Share("5", 4, 4), new Share("6", 4, 4));

        List<Segment> segments = Segments.of(surviving(shares), Map.of(6L, "Ada"));

        assertThat(segments).extracting(Segment::name).containsExactly("Ada", "2 hidden names");
        assertThat(segments).extracting(Segment::percent).containsExactly("40.0 %", "60.0 %");
    }

    @Test
    void the_bar_is_filled_from_its_beginning_to_its_end() {
        List<Segment> segments = Segments.of(surviving(addresses(12)), Map.of());

        double end = 0;
        for (Segment segment : segments) {
            assertThat(segment.start()).isCloseTo(end, within(1e-9));
            end += segment.width();
        }
        assertThat(end).isCloseTo(100, within(1e-9));
    }

    @Test
    void a_share_that_would_be_rounded_to_nothing_is_said_to_be_small() {
        assertThat(Segments.percent(0.04)).isEqualTo("under 0.1 %");
        assertThat(Segments.percent(12.34)).isEqualTo("12.3 %");
    }

    @Test
    void years_of_which_nothing_is_left_have_a_place_as_well() {
        List<Column> columns = Column.of(new TreeMap<>(Map.of(2004, 3, 2006, 1)), 4);

        assertThat(columns).extracting(Column::year).containsExactly(2004, 2005, 2006);
        assertThat(columns).extracting(Column::percent).containsExactly("75.0 %", "nothing", "25.0 %");
        assertThat(columns.getFirst().height()).isEqualTo(100);
        assertThat(columns.get(1).height()).isZero();
        assertThat(columns.getLast().start() + columns.getLast().width()).isLessThanOrEqualTo(100);
    }

    /** So many, the last with the largest share. */
    private static List<Share> addresses(int count) {
        return Stream.iterate(count, number -> number > 0, number -> number - 1)
                .map(number -> new Share("0|A" + number, number, number))
                .toList();
    }

    private static Surviving surviving(List<Share> shares) {
        int tokens = shares.stream().mapToInt(Share::tokens).sum();
        return new Surviving(SHOWN, tokens, shares, new TreeMap<>(Map.of(2020, tokens)));
    }
}
