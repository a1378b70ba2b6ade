package org.tributary.article.authorship.align;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tributary.article.authorship.ReferenceData;
import org.tributary.article.authorship.table.Vocabulary;

/** Lists of words are aligned as the reference aligned them in real histories. */
final class DifferVectorsTest {

    @Test
    void every_pair_of_lists_is_aligned_as_by_the_reference() throws IOException {
        for (JsonNode vector : ReferenceData.lines("differ-vectors.jsonl.zst")) {
            Vocabulary words = new Vocabulary();
            int[] prev = numbers(words, vector.get("prev").textValue());
            int[] curr = numbers(words, vector.get("curr").textValue());

            int[] partners = Alignment.of(prev, curr, words::word, 2_000_000_000L);

            assertThat(partners)
                    .as("%s %s", vector.get("src"), vector.get("rev"))
                    .isEqualTo(expected(vector.get("ops").textValue(), curr.length));
        }
    }

    private static int[] numbers(Vocabulary words, String text) {
        return text.isEmpty()
                ? new int[0]
                : Arrays.stream(text.split(" ", -1)).mapToInt(words::number).toArray();
    }

    private static int[] expected(String steps, int length) {
        int[] partners = new int[length];
        int i = 0;
        int j = 0;
        for (int step = 0; step < steps.length(); step++) {
            switch (steps.charAt(step)) {
                case ' ' -> partners[j++] = i++;
                case '-' -> i++;
                default -> partners[j++] = Alignment.NEW;
            }
        }
        return partners;
    }
}
