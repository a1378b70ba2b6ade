package org.tributary.article.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Differences between texts. */
final class TextDiffTest {
    private static final DiffLimits LIMITS = new DiffLimits(20_000, 20_000, 2);

    @Test
    void a_changed_word_is_marked_within_its_line() {
        TextDiff diff = TextDiff.between("one\nthe quick fox\nthree", "one\nthe slow fox\nthree", LIMITS);

        assertThat(diff.rows())
                .containsExactly(
                        new Row.Same(1, 1, "one"),
                        new Row.Changed(
                                2,
                                2,
                                List.of(
                                        new Row.Part(false, "the "),
                                        new Row.Part(true, "quick"),
                                        new Row.Part(false, " fox")),
                                List.of(
                                        new Row.Part(false, "the "),
                                        new Row.Part(true, "slow"),
                                        new Row.Part(false, " fox"))),
                        new Row.Same(3, 3, "three"));
        assertThat(diff.isCoarse()).isFalse();
    }

    @Test
    void a_line_put_before_a_changed_line_is_not_taken_for_it() {
        TextDiff diff = TextDiff.between(
                "The nerve runs behind the knee.", "New heading\n\nThe nerve runs below the knee.", LIMITS);

        assertThat(diff.rows()).startsWith(new Row.Added(1, "New heading"), new Row.Added(2, ""));
        assertThat(diff.rows().getLast()).isInstanceOf(Row.Changed.class);
    }

    @Test
    void equal_texts_have_no_difference() {
        assertThat(TextDiff.between("a\nb", "a\nb", LIMITS).rows()).containsExactly(new Row.Skipped(2));
        assertThat(TextDiff.between("", "", LIMITS).rows()).isEmpty();
        assertThat(TextDiff.unified("a", "a", LIMITS, "x", "y")).isEmpty();
    }

    @Test
    void unchanged_lines_far_from_a_change_are_counted_not_shown() {
        String from = IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        String to = from.replace("\n50\n", "\nfifty\n");

        TextDiff diff = TextDiff.between(from, to, LIMITS);

        assertThat(diff.rows().getFirst()).isEqualTo(new Row.Skipped(48));
        assertThat(diff.rows().getLast()).isEqualTo(new Row.Skipped(47));
        assertThat(diff.linesAdded()).isEqualTo(1);
        assertThat(diff.linesRemoved()).isEqualTo(1);
    }

    @Test
    void texts_too_long_to_compare_are_said_to_be_compared_coarsely() {
        TextDiff diff = TextDiff.between("a\nb\nc\nd", "e\nf\ng\nh", new DiffLimits(5, 100, 2));

        assertThat(diff.isCoarse()).isTrue();
        assertThat(diff.linesRemoved()).isEqualTo(4);
    }

    @Test
    void two_large_texts_with_nothing_in_common_cost_bounded_time() {
        Random random = new Random(1);
        String from = random.ints(40_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        String to = random.ints(40_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TextDiff.between(from, to, LIMITS));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> TextDiff.between(from.replace('\n', ' '), to.replace('\n', ' '), LIMITS));
    }

    @Test
    void both_texts_can_be_read_back_from_every_difference() throws PatchFailedException {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<String> from = lines(random);
            List<String> to = new ArrayList<>(from);
            for (int edit = 0; edit < 5; edit++) {
                int at = random.nextInt(to.size());
                switch (random.nextInt(3)) {
                    case 0 -> to.add(at, "line " + random.nextInt(8));
                    case 1 -> to.set(at, to.get(at) + " and " + random.nextInt(8));
                    default -> to.subList(at, to.size()).removeFirst();
                }
                to.add("end " + random.nextInt(3));
            }
            String fromText = String.join("\n", from);
            String toText = String.join("\n", to);

            TextDiff diff = TextDiff.between(fromText, toText, new DiffLimits(20_000, 20_000, 1_000));

            assertThat(side(diff, true)).as("seed %d", seed).isEqualTo(from);
            assertThat(side(diff, false)).as("seed %d", seed).isEqualTo(to);
            List<String> unified =
                    TextDiff.unified(fromText, toText, LIMITS, "a", "b").lines().toList();
            assertThat(UnifiedDiffUtils.parseUnifiedDiff(unified).applyTo(from)).isEqualTo(to);
        }
    }

    @Test
    void a_table_escapes_what_it_shows() {
        String table = DiffTable.of(TextDiff.between("<b>a</b>", "<b>b</b>", LIMITS));

        assertThat(table).contains("&lt;b&gt;<del>a</del>").doesNotContain("<b>");
    }

    private static List<String> side(TextDiff diff, boolean isFrom) {
        List<String> lines = new ArrayList<>();
        for (Row row : diff.rows()) {
            switch (row) {
                case Row.Same same -> lines.add(same.text());
                case Row.Removed removed when isFrom -> lines.add(removed.text());
                case Row.Removed removed -> {}
                case Row.Added added when !isFrom -> lines.add(added.text());
                case Row.Added added -> {}
                case Row.Changed changed ->
                    lines.add((isFrom ? changed.from() : changed.to())
                            .stream().map(Row.Part::text).collect(Collectors.joining()));
                case Row.Skipped skipped -> throw new AssertionError("nothing is skipped here");
            }
        }
        return lines;
    }

    private static List<String> lines(Random random) {
        return random.ints(10 + random.nextInt(10), 0, 12)
                .mapToObj(number -> "line " + number)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
