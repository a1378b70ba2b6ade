package org.tributary.article.authorship.align;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.article.authorship.table.Vocabulary;

/** Lists of words are aligned as CPython's {@code difflib.Differ} (3.11) aligned them: invented ones, of every kind. */
final class AlignmentTest {

    @Test
    void invented_lists_are_aligned_as_by_cpython() throws IOException {
        List<String> lines;
        try (InputStream in = requireNonNull(AlignmentTest.class.getResourceAsStream("/authorship/differ.tsv"))) {
            lines = new String(in.readAllBytes(), UTF_8).lines().toList();
        }
        for (String line : lines) {
            List<String> columns = List.of(line.split("\t", -1));
            Vocabulary words = new Vocabulary();
            int[] prev = words(columns.get(0)).stream().mapToInt(words::number).toArray();
            int[] curr = words(columns.get(1)).stream().mapToInt(words::number).toArray();

            int[] partners = Alignment.of(prev, curr, words::word, 2_000_000_000L);

            assertThat(partners)
                    .as(line)
                    .isEqualTo(words(columns.get(2)).stream()
                            .mapToInt(Integer::parseInt)
                            .toArray());
        }
        assertThat(lines).hasSize(48);
    }

    private static List<String> words(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split(" ", -1));
    }
}
