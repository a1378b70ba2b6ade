package org.tributary.article.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tributary.article.diff.html.DiffInline;
import org.tributary.article.diff.html.DiffTable;

/** Differences between texts. */
final class TextDiffTest {
    private static final DiffLimits LIMITS = new DiffLimits(20_000, 20_000, 2, Duration.ofMinutes(1));

    @Test
    void a_changed_word_is_marked_within_its_line() {
        TextDiff diff = diff("one\nthe quick fox\nthree", "one\nthe slow fox\nthree", LIMITS);

        assertThat(diff.rows())
                .containsExactly(
                        new Row.Same(1, 1, "one"),
                        new Row.Changed(
                                2,
                                2,
                                false,
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
        TextDiff diff =
                diff("The nerve runs behind the knee.", "New heading\n\nThe nerve runs below the knee.", LIMITS);

        assertThat(diff.rows()).startsWith(new Row.Added(1, "New heading"), new Row.Added(2, ""));
        assertThat(diff.rows().getLast()).isInstanceOf(Row.Changed.class);
    }

    @Test
    void equal_texts_have_no_difference() {
        assertThat(diff("a\nb", "a\nb", LIMITS).rows()).containsExactly(new Row.Skipped(2));
        assertThat(diff("", "", LIMITS).rows()).isEmpty();
        assertThat(TextDiff.unified("a", "a", true, LIMITS, "x", "y")).isEmpty();
    }

    @Test
    void unchanged_lines_far_from_a_change_are_counted_not_shown() {
        String from = IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        String to = from.replace("\n50\n", "\nfifty\n");

        TextDiff diff = diff(from, to, LIMITS);

        assertThat(diff.rows().getFirst()).isEqualTo(new Row.Skipped(48));
        assertThat(diff.rows().getLast()).isEqualTo(new Row.Skipped(47));
        assertThat(diff.linesAdded()).isEqualTo(1);
        assertThat(diff.linesRemoved()).isEqualTo(1);
    }

    @Test
    void texts_too_long_to_compare_are_said_to_be_compared_coarsely() {
        TextDiff diff = diff("a\nb\nc\nd", "e\nf\ng\nh", new DiffLimits(5, 100, 2, Duration.ofMinutes(1)));

        assertThat(diff.isCoarse()).isTrue();
        assertThat(diff.linesRemoved()).isEqualTo(4);
    }

    @Test
    void two_large_texts_with_nothing_in_common_cost_bounded_time() {
        Random random = new Random(1);
        String from = random.ints(40_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        String to = random.ints(40_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> diff(from, to, LIMITS));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> diff(from.replace('\n', ' '), to.replace('\n', ' '), LIMITS));
    }

    @Test
    void a_table_escapes_what_it_shows() {
        String table = DiffTable.of(diff("<b>a</b>", "<b>b</b>", LIMITS));

        assertThat(table).contains("&lt;b&gt;<del>a</del>").doesNotContain("<b>");
    }

    @Test
    void changes_are_told_under_the_heading_they_lie_under() {
        String from = "lead\n== Early life ==\nborn\n1\n2\n3\n4\n5\n6\n=== Death === <!-- sic -->\n7\n8\ndied\n";
        String to = from.replace("born", "was born").replace("died", "died old");

        TextDiff diff = diff(from, to, LIMITS);

        assertThat(diff.rows()).contains(new Row.Section("Early life", 2), new Row.Section("Death", 3));
        assertThat(diff.rows().getFirst()).isEqualTo(new Row.Section("Early life", 2));
        assertThat(TextDiff.unified(from, to, true, LIMITS, "a", "b"))
                .containsPattern("@@ -1,5 [+]1,5 @@ Early life\n")
                .containsPattern("@@ -11,3 [+]11,3 @@ Death\n");
        assertThat(TextDiff.between(from, to, false, LIMITS).rows())
                .as("of a text that is not wikitext")
                .noneMatch(Row.Section.class::isInstance);
    }

    @Test
    void a_paragraph_that_moved_is_linked_with_the_place_it_came_from() {
        String moved = "The mill by the river ground barley for the whole valley.";
        String from = moved + "\none\ntwo\nthree\nfour";
        String to = "one\ntwo\nthree\nfour\n" + moved.replace("barley", "copper");

        TextDiff diff = diff(from, to, LIMITS);

        Row.MovedAway away = only(Row.MovedAway.class, diff);
        Row.MovedHere here = only(Row.MovedHere.class, diff);
        assertThat(List.of(away.fromLine(), away.toLine(), here.fromLine(), here.toLine()))
                .containsExactly(1, 5, 1, 5);
        assertThat(away.parts()).contains(new Row.Part(true, "barley"));
        assertThat(here.parts()).contains(new Row.Part(true, "copper"));
        assertThat(diff.linesMoved()).isEqualTo(1);
        assertThat(diff.linesAdded() + diff.linesRemoved()).isZero();
        assertThat(DiffTable.of(diff)).contains("id=\"from-1\"", "href=\"#from-1\"", "id=\"to-5\"", "href=\"#to-5\"");
    }

    @Test
    void a_line_of_which_only_spaces_changed_is_marked() {
        TextDiff diff = diff("a b\nc", "a\u00A0 b\n\nc", LIMITS);

        assertThat(only(Row.Changed.class, diff).isWhitespaceOnly()).isTrue();
        assertThat(diff.isWhitespaceOnly()).isTrue();
        assertThat(DiffInline.of(diff)).contains("class=\"space\"");
        assertThat(diff("a b", "a bc", LIMITS).isWhitespaceOnly()).isFalse();
        assertThat(diff("a", "a", LIMITS).isWhitespaceOnly()).isFalse();
    }

    @Test
    void words_are_words_in_scripts_without_spaces() {
        assertThat(marked("ภาษาไทยง่าย", "ภาษาไทยยาก")).isEqualTo("ภาษาไทย[-ง่าย-][+ยาก+]");
        assertThat(marked("東京に行きます", "大阪に行きます")).isEqualTo("[-東京-][+大阪+]に行きます");
    }

    @Test
    void what_is_read_as_one_character_is_never_cut() {
        assertThat(marked("family 👨‍👩‍👧 here", "family 👨‍👩‍👦 here"))
                .isEqualTo("family [-👨‍👩‍👧-][+👨‍👩‍👦+] here");
        assertThat(marked("cafe\u0301", "cafe")).isEqualTo("[-cafe\u0301-][+cafe+]");
        assertThat(marked("𝒜 𠮷", "𝒜 𠮸")).isEqualTo("𝒜 [-𠮷-][+𠮸+]");
    }

    @Test
    void a_comparison_that_takes_too_long_ends_and_says_so() {
        AtomicLong nanos = new AtomicLong();
        String from = IntStream.range(0, 2_000).mapToObj(line -> "old " + line).collect(Collectors.joining("\n"));
        String to = IntStream.range(0, 2_000).mapToObj(line -> "new " + line).collect(Collectors.joining("\n"));
        DiffLimits limits = new DiffLimits(10_000, 40_000, 2, Duration.ofNanos(50));

        TextDiff diff = TextDiff.between(from, to, true, limits, nanos::incrementAndGet);

        assertThat(diff.limitedBy()).isEqualTo(DiffLimit.TIME);
        assertThat(side(diff, true)).isEqualTo(List.of(from.split("\n", -1)));
        assertThat(side(diff, false)).isEqualTo(List.of(to.split("\n", -1)));
    }

    private static TextDiff diff(String from, String to, DiffLimits limits) {
        return TextDiff.between(from, to, true, limits);
    }

    /** A changed line in one column, with signs for what went and what came. */
    private static String marked(String from, String to) {
        Document table = Jsoup.parse(DiffInline.of(diff(from, to, LIMITS)));
        table.outputSettings().prettyPrint(false);
        Element cell = Objects.requireNonNull(table.selectFirst("td.mixed"), "a changed line");
        return cell.html()
                .replace("<del>", "[-")
                .replace("</del>", "-]")
                .replace("<ins>", "[+")
                .replace("</ins>", "+]");
    }

    private static <R extends Row> R only(Class<R> kind, TextDiff diff) {
        return diff.rows().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    static List<String> side(TextDiff diff, boolean isFrom) {
        List<String> lines = new ArrayList<>();
        for (Row row : diff.rows()) {
            switch (row) {
                case Row.Same same -> lines.add(same.text());
                case Row.Removed removed when isFrom -> lines.add(removed.text());
                case Row.Added added when !isFrom -> lines.add(added.text());
                case Row.Changed changed -> lines.add(joined(isFrom ? changed.from() : changed.to()));
                case Row.MovedAway moved when isFrom -> lines.add(joined(moved.parts()));
                case Row.MovedHere moved when !isFrom -> lines.add(joined(moved.parts()));
                case Row.Removed _, Row.Added _, Row.MovedAway _, Row.MovedHere _, Row.Section _ -> {}
                case Row.Skipped _ -> throw new AssertionError("nothing is skipped here");
            }
        }
        return lines;
    }

    private static String joined(List<Row.Part> parts) {
        return parts.stream().map(Row.Part::text).collect(Collectors.joining());
    }
}
