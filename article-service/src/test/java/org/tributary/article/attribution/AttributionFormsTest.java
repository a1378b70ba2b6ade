package org.tributary.article.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semarglproject.rdf.ParseException;
import org.tributary.article.attribution.AttributedRevision.Shown;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.article.Licence;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.RevisionId;

/** Attribution in the forms that reusers publish, each read back by a reader of its standard. */
final class AttributionFormsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final Licence LICENCE =
            new Licence("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/");
    private static final String SOURCE = "https://example.org/wiki/Spinal_cord";
    static final String REVISION = "https://example.org/w/index.php?title=Spinal_cord&oldid=7";
    private static final String HISTORY = "https://example.org/w/index.php?title=Spinal_cord&action=history";
    static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
    static final String DCT = "http://purl.org/dc/terms/";
    static final String CC = "http://creativecommons.org/ns#";
    static final String VOCABULARY = "{\"@context\": {\"@vocab\": \"https://schema.org/\"}}";

    @ParameterizedTest
    @FieldSource("org.tributary.article.attribution.Phrases#LANGUAGES")
    void rdfa_tells_of_the_revision_in_every_language(String language) throws ParseException {
        Set<String> told = Triples.of(AttributionForms.html(attributed(language, LICENCE)));

        assertThat(told)
                .contains(
                        REVISION + " " + DCT + "title Spinal cord",
                        REVISION + " " + CC + "attributionName Anna",
                        REVISION + " " + DCT + "creator <b>Bert</b>",
                        REVISION + " " + CC + "attributionURL " + REVISION,
                        REVISION + " " + CC + "license " + LICENCE.url(),
                        REVISION + " http://www.w3.org/1999/xhtml/vocab#license " + LICENCE.url(),
                        REVISION + " " + DCT + "isVersionOf " + SOURCE,
                        REVISION + " " + DCT + "source " + SOURCE,
                        REVISION + " " + DCT + "provenance " + HISTORY,
                        REVISION + " " + DCT + "created 2026-01-01T00:00:00Z",
                        REVISION + " " + DCT + "identifier urn:sha1:" + SHA1,
                        REVISION + " " + DCT + "rights No medical advice & so on.")
                .noneMatch(triple -> triple.startsWith("_:"));
    }

    @ParameterizedTest
    @FieldSource("org.tributary.article.attribution.Phrases#LANGUAGES")
    void html_is_well_formed_and_says_all_that_the_text_says(String language) {
        Parser strict = Parser.htmlParser().setTrackErrors(10);
        String html = AttributionForms.html(attributed(language, LICENCE));

        Element shown = strict.parseInput(
                        "<!DOCTYPE html><html><head><title>x</title></head><body>" + html + "</body></html>", "")
                .body();

        assertThat(strict.getErrors()).isEmpty();
        assertThat(shown.text()).contains("Spinal cord", "Anna", "<b>Bert</b>", "Some wiki", "CC BY-SA 4.0", SHA1);
        assertThat(shown.select("div").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(shown.select("div").attr("lang")).isEqualTo(language);
    }

    @ParameterizedTest
    @FieldSource("org.tributary.article.attribution.Phrases#LANGUAGES")
    void text_names_everything_that_a_licence_asks_for(String language) {
        String text = AttributionForms.text(attributed(language, LICENCE));

        assertThat(text)
                .contains("Spinal cord", "Anna", "<b>Bert</b>", "Some wiki", SOURCE, REVISION, HISTORY, "7", SHA1)
                .contains(
                        "CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)", "No medical advice & so on.")
                .doesNotContain("{", "}", "null");
        assertThat(text.lines().count()).isEqualTo(5);
    }

    @ParameterizedTest
    @FieldSource("org.tributary.article.attribution.Phrases#LANGUAGES")
    void numbers_of_people_have_their_forms_in_every_language(String language) {
        Phrases phrases = Phrases.of(language);

        for (long count : new long[] {1, 2, 3, 5, 11, 21, 100, 12_345}) {
            String shown = phrases.count("others", count) + phrases.count("nobody", count);
            assertThat(shown).doesNotContain("{", "#", "count");
            assertThat(count < 3 || shown.contains(Long.toString(count)))
                    .as(shown)
                    .isTrue();
        }
        assertThat(phrases.count("nobody", 0)).isNotBlank();
    }

    @Test
    void a_language_without_sentences_gets_english_and_a_region_its_language() {
        assertThat(Phrases.of("aa").language()).isEqualTo("en");
        assertThat(Phrases.of("pt-BR").language()).isEqualTo("pt");
        assertThat(Phrases.of("zh_Hant").language()).isEqualTo("zh");
    }

    @Test
    void json_ld_is_expanded_to_the_description_of_a_work() throws JsonLdError {
        String written = AttributionForms.jsonLd(attributed("en", LICENCE));
        Document document = JsonDocument.of(new StringReader(written));

        JsonArray expanded = JsonLd.expand(document)
                .loader((address, options) -> JsonDocument.of(new StringReader(VOCABULARY)))
                .get();

        String whole = expanded.toString();
        assertThat(expanded).hasSize(1);
        assertThat(expanded.getJsonObject(0).getString("@id")).isEqualTo(REVISION);
        assertThat(expanded.getJsonObject(0).getJsonArray("@type").getString(0))
                .isEqualTo("https://schema.org/Article");
        assertThat(whole)
                .contains("https://schema.org/license", "https://schema.org/creditText", "https://schema.org/usageInfo")
                .contains("https://schema.org/author", "https://schema.org/exampleOfWork", SHA1);
    }

    @Test
    void json_ld_keeps_what_would_be_markup_as_it_is() throws JsonProcessingException {
        JsonNode work = EventCodec.mapper().readTree(AttributionForms.jsonLd(attributed("en", LICENCE)));

        assertThat(work.path("@context").asText()).isEqualTo("https://schema.org");
        assertThat(work.path("license").asText()).isEqualTo(LICENCE.url());
        assertThat(work.path("author").findValuesAsText("name")).startsWith("Anna", "<b>Bert</b>");
        assertThat(work.path("version").asText()).isEqualTo("7");
    }

    @Test
    void nothing_that_a_wiki_says_becomes_markup() {
        Attribution hostile = new Attribution(
                "t",
                new Licence("LicenseRef-x", "<script>x</script>", "javascript:alert(1)"),
                "\"><script>alert(1)</script>{authors}",
                "javascript:alert(1)",
                "https://example.org/\"onclick=\"alert(1)",
                "https://example.org/h",
                1,
                List.of(contributor("{title}<script>alert(2)</script>")),
                List.of("<img src=x onerror=alert(1)>"),
                "en");
        AttributedRevision attributed = new AttributedRevision(
                hostile, "<b onclick=x>", "x", "en\"", Phrases.of("en"), null, true, "<i>all</i>", List.of("<u>"));

        Element html =
                Jsoup.parseBodyFragment(AttributionForms.html(attributed)).body();

        assertThat(html.select("script, img, i, u, [onclick]")).isEmpty();
        assertThat(html.select("a[href^=javascript]")).isEmpty();
        assertThat(html.text()).contains("{title}", "{authors}", "<i>all</i>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void an_unknown_licence_is_never_dressed_up(String language) {
        AttributedRevision attributed = attributed(language, Licence.UNKNOWN);

        assertThat(AttributionForms.html(attributed)).doesNotContain("license\"");
        assertThat(AttributionForms.text(attributed))
                .contains(Phrases.of(language).say("unknown"));
        assertThat(AttributionForms.jsonLd(attributed)).doesNotContain("\"license\"");
        assertThat(AttributionForms.tasl(attributed).licence()).isEqualTo("NOASSERTION");
    }

    @Test
    void what_a_reuser_changed_is_told_along() {
        AttributedRevision changed = new AttributedRevision(
                attributed("de", LICENCE).source(),
                "w",
                "u",
                "de",
                Phrases.of("de"),
                null,
                false,
                "gekürzt",
                List.of());

        assertThat(AttributionForms.text(changed))
                .contains("geändert: gekürzt")
                .doesNotContain(Phrases.of("de").say("unchanged"));
        assertThat(AttributionForms.tasl(changed).changes()).contains("gekürzt");
    }

    static AttributedRevision attributed(String language, Licence licence) {
        Attribution attribution = new Attribution(
                "text",
                licence,
                "Spinal cord",
                SOURCE,
                REVISION,
                HISTORY,
                3,
                List.of(contributor("Anna"), contributor("<b>Bert</b>"), hidden()),
                List.of("No medical advice & so on."),
                language);
        return new AttributedRevision(
                attribution,
                "Some wiki",
                "https://example.org/",
                language,
                Phrases.of(language),
                new Shown(new RevisionId(7), NOW, SHA1),
                false,
                "",
                List.of());
    }

    static Contributor contributor(String name) {
        return new Contributor(ContributorKind.ACCOUNT, 1L, name, false, 1, 0, NOW, NOW);
    }

    static Contributor hidden() {
        return new Contributor(ContributorKind.HIDDEN, null, null, false, 1, 0, NOW, NOW);
    }
}
