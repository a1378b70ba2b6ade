package org.tributary.article.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.RealMediaWiki;

/** What a wiki notes of an import names the page it was imported from, in every language. */
final class ImportNoteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 pieces of history came from [[:de:Nerven_zelle]]",
                "[[:de:Nerven zelle]]の12版を取り込みました",
                "[[:de:Nerven zelle]] (12): see [[Talk:Neuron]] and [[:fr:Neurone]]",
                "одна из [[:de:Nerven zelle]]"
            })
    void a_note_links_a_page_of_another_wiki(String comment) {
        assertThat(source(comment)).isEqualTo(new NamedPage("de", "Nerven_zelle", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see [[Soma]] and 3 more in [[:de:Nervenzelle]]",
                "12 of [[de:Nervenzelle]]",
                "12 of [[Nervenzelle]]",
                "12",
                ""
            })
    void other_comments_are_no_notes(String comment) {
        assertThat(ImportNote.read(comment, SummaryReadingTest.wiki("en"))).isEmpty();
    }

    @Test
    @EnabledIfMediaWiki
    void what_a_real_mediawiki_notes_is_understood_in_every_language() throws IOException {
        List<String> unknown = new ArrayList<>();
        int all = 0;
        try (Stream<Path> languages = Files.list(RealMediaWiki.messages())) {
            for (Path file : languages
                    .filter(name -> name.toString().endsWith(".json") && !name.endsWith("qqq.json"))
                    .toList()) {
                JsonNode said = new ObjectMapper().readTree(file.toFile()).path("import-logentry-interwiki-detail");
                for (String comment : said.isTextual() ? notes(said.asText()) : List.<String>of()) {
                    all++;
                    if (ImportNote.read(comment, SummaryReadingTest.wiki("en")).isEmpty()) {
                        unknown.add(file.getFileName() + ": " + comment);
                    }
                }
            }
        }
        assertThat(all).isGreaterThan(1);
        assertThat(unknown).isEmpty();
    }

    /** Of one revision, and of several. */
    private static List<String> notes(String message) {
        return Stream.of("$1", "$2")
                .map(form ->
                        message.replaceAll("\\{\\{(?i:plural):[^|}]*\\|([^|}]*)(?:\\|[^|}]*)*?\\|?([^|}]*)}}", form))
                .map(said -> said.replace("$1", "12").replace("$2", "[[:de:Nerven zelle]]"))
                .toList();
    }

    private static NamedPage source(String comment) {
        Finding found = ImportNote.read(comment, SummaryReadingTest.wiki("en")).orElseThrow();
        assertThat(found.kind()).isEqualTo(ProvenanceKind.IMPORT);
        return Objects.requireNonNull(found.source());
    }
}
