package org.tributary.article.authorship.colour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tributary.article.authorship.ReferenceData;

/** Spans lie where the reference puts them, and nowhere where they would break the markup. */
final class ColouredTest {
    private static final Pattern SPAN = Pattern.compile(
            "<span class=\"editor-token token-editor-[^\"]*\" id=\"token-\\d+\">(.*?)</span>", Pattern.DOTALL);
    /** From here on the reference ends no span any more, or takes a tag for text. */
    private static final Pattern LOST = Pattern.compile(
            "<span class=\"editor-token token-editor-[^\"]*\" id=\"token-\\d+\">\\s*(\\[\\[\\w+:|<</span>)");

    @Test
    void spans_lie_where_the_reference_puts_them() throws IOException {
        int whole = 0;
        for (JsonNode line : ReferenceData.lines("api-responses.jsonl.zst")) {
            if (!line.get("endpoint").textValue().startsWith("whocolor")) {
                continue;
            }
            JsonNode response = line.get("response");
            String expected = response.get("extended_wiki_text").textValue();
            String source = SPAN.matcher(expected).replaceAll("$1");

            Coloured coloured = coloured(source, response.get("tokens"));

            var lost = LOST.matcher(expected);
            int until = lost.find() ? lost.start() : expected.length();
            assertThat(coloured.wikitext()).as(line.get("title").textValue()).startsWith(expected.substring(0, until));
            assertThat(SPAN.matcher(coloured.wikitext()).replaceAll("$1")).isEqualTo(source);
            whole += until == expected.length() ? 1 : 0;
        }
        assertThat(whole).isEqualTo(2);
    }

    private static Coloured coloured(String source, JsonNode tokens) {
        List<String> words = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        for (JsonNode token : tokens) {
            words.add(token.get(1).textValue());
            classes.add(token.get(5).textValue());
        }
        return Coloured.of(source, words, token -> Coloured.opening(classes.get(token), token));
    }

    @Test
    void a_link_is_one_span_and_a_template_none() {
        List<String> tokens = List.of("{{", "a", "}}", "see", "[[", "b", "]]", "<", "br", ">", "c");

        Coloured coloured = Coloured.of("{{A}} See [[B]]<br>C", tokens, token -> Coloured.opening("7", token));

        assertThat(coloured.wikitext())
                .isEqualTo("{{A}}" + span(3, " See") + span(4, " [[B]]") + "<br>" + span(10, "C"));
        assertThat(coloured.found()).doesNotContain(false);
    }

    private static String span(int token, String text) {
        return "<span class=\"editor-token token-editor-7\" id=\"token-" + token + "\">" + text + "</span>";
    }

    /** Twice as long takes about twice as long, whatever is left open. */
    @Test
    void nothing_that_is_left_open_makes_it_slow() {
        for (String odd : List.of("[[", "{{", "<nowiki>", "<!--", "[http://", "<", "'", "&", "__", "İ")) {
            String text = odd.repeat(100_000);
            assertThat(Coloured.of(text, List.of("x", "y"), token -> "<span>").wikitext())
                    .as(odd)
                    .isEqualTo(text);
        }
    }
}
