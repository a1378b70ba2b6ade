package org.tributary.article.provenance.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words taken over are found wherever they stand, and what is no text of the page is not. */
final class PrintsTest {
    @Test
    void any_run_that_is_long_enough_shares_a_print() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            int runWords = Prints.RUN_WORDS_MIN + random.nextInt(40);
            int[] run = random.ints(runWords).toArray();
            int[] one = around(run, random);
            int[] other = around(run, random);

            Set<Integer> shared = new HashSet<>(Prints.of(one, runWords).keySet());
            shared.retainAll(Prints.of(other, runWords).keySet());

            assertThat(shared).as("seed " + seed).isNotEmpty();
            assertThat(Runs.words(one, new int[0], other, shared, runWords))
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(runWords);
        }
    }

    @Test
    void prints_are_few() {
        int[] words = new Random(7).ints(20_000).toArray();

        assertThat(Prints.of(words, 40)).hasSizeBetween(20_000 / 33, 20_000 / 10);
        assertThat(Prints.of(new int[] {1, 2, 3}, 40)).isEmpty();
    }

    @Test
    void prints_for_long_runs_are_among_those_for_shorter_ones() {
        for (long seed = 1; seed <= 50; seed++) {
            // Few words, so that the same eight come again.
            int[] words = new Random(seed).ints(2_000, 0, 2).toArray();

            assertThat(Prints.of(words, 40).keySet())
                    .as("seed " + seed)
                    .containsAll(Prints.of(words, 50).keySet());
        }
    }

    @Test
    void only_what_is_new_in_a_revision_counts_as_taken() {
        int[] run = new Random(9).ints(60).toArray();
        Map<Integer, Integer> prints = Prints.of(run, 40);

        assertThat(Runs.words(run, new int[0], run, prints.keySet(), 40)).isEqualTo(60);
        assertThat(Runs.words(run, run, run, prints.keySet(), 40)).isZero();
        assertThat(Runs.words(run, new int[0], run, prints.keySet(), 61)).isZero();
        assertThat(Runs.words(run, new int[0], new int[] {1, 2}, prints.keySet(), 40))
                .isZero();
    }

    @Test
    void words_are_the_same_in_other_markup_and_other_case() {
        assertThat(PlainWords.of("A ''soma'' is the [[Cell (biology)|body]] of a neuron."))
                .isEqualTo(PlainWords.of("A [[Soma]] is: the body<br />of a '''NEURON'''"));
        assertThat(PlainWords.of("細胞体は神経細胞")).hasSize(8);
    }

    @Test
    void quotations_templates_footnotes_and_files_are_no_words_of_the_page() {
        String text = "One {{Infobox|name={{lang|de|Soma}}}}<ref name=\"a\">Foot note</ref> two <ref name=b /> three"
                + "<blockquote>Not mine at all</blockquote> four <!-- hidden --> [[File:Soma.png|thumb|A [[soma]]]] five"
                + " [[Category:Cells]] [[de:Soma]] six [https://example.org seven] https://example.org/more";

        assertThat(PlainWords.of(text)).isEqualTo(PlainWords.of("one two three four five six seven"));
    }

    @Test
    void hostile_text_ends() {
        String text = "[[".repeat(100_000) + "{{".repeat(100_000) + "<ref>".repeat(100_000) + "<".repeat(100_000);

        assertThat(PlainWords.of(text)).hasSizeLessThan(100_000);
    }

    private static int[] around(int[] run, Random random) {
        int[] before = random.ints(random.nextInt(50)).toArray();
        int[] after = random.ints(random.nextInt(50)).toArray();
        int[] whole = new int[before.length + run.length + after.length];
        System.arraycopy(before, 0, whole, 0, before.length);
        System.arraycopy(run, 0, whole, before.length, run.length);
        System.arraycopy(after, 0, whole, before.length + run.length, after.length);
        return whole;
    }
}
