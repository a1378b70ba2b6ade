package org.tributary.article.authorship.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.article.authorship.ReferenceData;

/** Texts fall into the paragraphs, sentences and tokens into which the reference cuts them. */
final class SplitVectorsTest {

    @Test
    void every_text_falls_into_the_pieces_of_the_reference() throws IOException {
        for (JsonNode vector : ReferenceData.lines("split-vectors.jsonl.zst")) {
            String text = vector.get("in").textValue();

            List<String> paragraphs = Paragraphs.parts(text).stream()
                    .flatMap(part -> Paragraphs.of(part).stream())
                    .toList();

            assertThat(paragraphs)
                    .as(text)
                    .isEqualTo(vector.get("paragraphs")
                            .valueStream()
                            .map(paragraph -> paragraph.get("p").textValue())
                            .toList());
            for (int i = 0; i < paragraphs.size(); i++) {
                assertThat(Sentences.of(paragraphs.get(i)).stream().map(Words::of))
                        .as(paragraphs.get(i))
                        .isEqualTo(vector.get("paragraphs")
                                .get(i)
                                .get("s")
                                .valueStream()
                                .map(ReferenceData::texts)
                                .toList());
            }
        }
    }
}
