package org.tributary.article.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.User;

/** Templates that attribute text, marks of imports, and what only looks like them. */
final class TemplateReadingTest {
    private final TemplateReading reading = TemplateReading.of(Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "en; {{Translated page|de|Zellkörper|version=4711|section=Form}}; TRANSLATION; de; Zellkörper; 4711",
                "en; {{Split from|Neuron}}; SPLIT; ~~; Neuron; 0",
                "en; {{Merged-from|Perikaryon|3 May 2021}}; MERGE; ~~; Perikaryon; 0",
                "de; {{Übersetzung|en|Soma (biology)|oldid=88}}; TRANSLATION; en; Soma_(biology); 88",
                "fr; {{Traduit de|en|Soma|12/03/2014|597}}; TRANSLATION; en; Soma; 597",
                "fr; {{Auteurs crédités après scission|Neurone}}; SPLIT; ~~; Neurone; 0",
                "es; {{Traducido ref|en|Soma|oldid=12|trad=parcial}}; TRANSLATION; en; Soma; 12",
                "it; {{Tradotto da|en|Soma|3 maggio 2021|4321}}; TRANSLATION; en; Soma; 4321",
                "nl; {{Bronvermelding anderstalige Wikipedia|taal=en|titel=Soma|oldid=44}}; TRANSLATION; en; Soma; 44",
                "ru; {{Переведённая статья|en|Soma|123}}; TRANSLATION; en; Soma; 123",
                "cs; {{Překlad|jazyk=en|článek=Soma|revize=55}}; TRANSLATION; en; Soma; 55",
                "sv; {{Översatt från|en|Soma}}; TRANSLATION; en; Soma; 0",
                "ja; {{翻訳告知|en|Soma|version=99|insertversion=100}}; TRANSLATION; en; Soma; 99",
                "zh; {{Translated page|en|Soma|version=77}}; TRANSLATION; en; Soma; 77",
                "ko; {{번역된 문서|en|Soma}}; TRANSLATION; en; Soma; 0",
                "hu; {{Fordítás|en|Soma|oldid=61}}; TRANSLATION; en; Soma; 61"
            })
    void a_template_names_the_source(
            String language, String text, ProvenanceKind kind, String wiki, String title, long revision) {
        List<Finding> findings = reading.read("Before.\n" + text + "\nAfter.", SummaryReadingTest.wiki(language));

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().kind()).isEqualTo(kind);
        assertThat(findings.getFirst().source()).isEqualTo(new NamedPage(wiki, title, revision == 0 ? null : revision));
    }

    @Test
    void one_template_can_name_many_copies_in_either_direction() {
        String text =
                "{{Copied|from1=Soma|from_oldid1=11|to1=Cell body|to_diff1=12|from2=Cell body|to2=[[Axon|axons]]}}";

        List<Finding> findings = reading.read(text, SummaryReadingTest.wiki("en"));

        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).source()).isEqualTo(new NamedPage("", "Soma", 11L));
        assertThat(findings.get(0).copy()).isEqualTo(new NamedPage("", "Cell_body", null));
        assertThat(findings.get(1).copy()).isEqualTo(new NamedPage("", "Axon", null));
    }

    @Test
    void other_templates_and_broken_ones_say_nothing() {
        assertThat(reading.read("{{Copied}} {{Infobox|from=Soma}} {{Split from|", SummaryReadingTest.wiki("en")))
                .isEmpty();
        assertThat(reading.read("{{Split from|User:Ada}}", SummaryReadingTest.wiki("en")))
                .isEmpty();
    }

    @Test
    void hostile_wikitext_costs_no_more_than_long_wikitext() {
        String text = "{{".repeat(200_000) + "}}".repeat(200_000) + "{{a|" + "[[".repeat(200_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> reading.read(text, SummaryReadingTest.wiki("en")));
    }

    @Test
    void an_imported_name_tells_the_wiki_it_was_imported_from() {
        PageTitle title = new PageTitle("Soma");

        assertThat(ImportMark.read(User.named(0L, "w:de>Ada"), title))
                .hasValueSatisfying(found -> assertThat(found.source()).isEqualTo(new NamedPage("w:de", "Soma", null)));
        assertThat(ImportMark.read(User.named(7L, "w>Ada"), title)).isEmpty();
        assertThat(ImportMark.read(User.named(0L, "192.0.2.7"), title)).isEmpty();
        assertThat(ImportMark.read(User.named(0L, "imported>Ada"), title)).isEmpty();
        assertThat(ImportMark.read(null, title)).isEmpty();
    }
}
