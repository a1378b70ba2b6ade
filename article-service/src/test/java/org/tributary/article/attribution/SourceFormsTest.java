package org.tributary.article.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.article.attribution.AttributionFormsTest.CC;
import static org.tributary.article.attribution.AttributionFormsTest.DCT;
import static org.tributary.article.attribution.AttributionFormsTest.LICENCE;
import static org.tributary.article.attribution.AttributionFormsTest.REVISION;
import static org.tributary.article.attribution.AttributionFormsTest.SHA1;
import static org.tributary.article.attribution.AttributionFormsTest.VOCABULARY;
import static org.tributary.article.attribution.AttributionFormsTest.attributed;
import static org.tributary.article.attribution.AttributionFormsTest.contributor;
import static org.tributary.article.attribution.AttributionFormsTest.hidden;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.semarglproject.rdf.ParseException;
import org.tributary.event.article.Licence;
import org.tributary.event.codec.EventCodec;

/** Pages that text was taken from, in the forms that reusers publish, each read back by a reader of its standard. */
final class SourceFormsTest {
    private static final String OTHER_SOURCE = "https://nerves.example/wiki/Nerve";
    private static final String OTHER_HISTORY = "https://nerves.example/w/index.php?title=Nerve&action=history";
    private static final Licence OTHER_LICENCE =
            new Licence("CC-BY-SA-3.0", "CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/");

    @ParameterizedTest
    @FieldSource("org.tributary.article.attribution.Phrases#LANGUAGES")
    void a_source_is_a_work_of_its_own_with_its_own_authors_and_licence(String language) throws ParseException {
        AttributedRevision owing = owing(language, source(OTHER_SOURCE, CreditedSource.Terms.APART));

        Set<String> told = Triples.of(AttributionForms.html(owing));
        String text = AttributionForms.text(owing);

        assertThat(told)
                .contains(
                        REVISION + " " + DCT + "source " + OTHER_SOURCE,
                        OTHER_SOURCE + " " + DCT + "title Nerve <i>",
                        OTHER_SOURCE + " " + CC + "attributionName Clara",
                        OTHER_SOURCE + " " + DCT + "creator Clara",
                        OTHER_SOURCE + " " + CC + "attributionURL " + OTHER_SOURCE,
                        OTHER_SOURCE + " " + DCT + "provenance " + OTHER_HISTORY,
                        OTHER_SOURCE + " " + CC + "license " + OTHER_LICENCE.url(),
                        REVISION + " " + CC + "license " + LICENCE.url(),
                        REVISION + " " + DCT + "identifier urn:sha1:" + SHA1)
                .noneMatch(triple -> triple.startsWith("_:"))
                .noneMatch(triple -> triple.startsWith(REVISION + " ") && triple.endsWith(" Clara"));
        assertThat(text)
                .contains("Nerve <i>", "Clara", "Nervewiki", OTHER_SOURCE, OTHER_HISTORY, "CC BY-SA 3.0")
                .contains(Phrases.of(language).say("sourceApart"))
                .doesNotContain("{", "}", "null");
        assertThat(text.lines().count()).isEqualTo(6);
        assertThat(Attributions.with(owing.source(), owing.sources()).text()).contains("Clara", OTHER_HISTORY);
    }

    @ParameterizedTest
    @FieldSource("org.tributary.article.attribution.Phrases#LANGUAGES")
    void a_source_whose_address_nobody_knows_is_named_and_no_more(String language) throws ParseException {
        CreditedSource unknown = new CreditedSource(
                true,
                "Nerve",
                "somewiki",
                null,
                null,
                null,
                null,
                0,
                List.of(),
                false,
                Licence.UNKNOWN,
                CreditedSource.Terms.UNKNOWN);
        AttributedRevision owing = owing(language, unknown);

        assertThat(AttributionForms.text(owing))
                .contains("Nerve", "somewiki", Phrases.of(language).say("sourceUnknown"))
                .doesNotContain("{", "}", "null");
        assertThat(Triples.of(AttributionForms.html(owing))).doesNotContain(REVISION + " " + DCT + "title Nerve");
        assertThat(AttributionForms.tasl(owing).sources()).singleElement().satisfies(source -> {
            assertThat(source.relation()).isEqualTo("translated");
            assertThat(source.licence()).isEqualTo("NOASSERTION");
            assertThat(source.titleUrl()).isNull();
        });
    }

    @Test
    void json_ld_says_what_a_work_is_based_on() throws JsonLdError, JsonProcessingException {
        String written = AttributionForms.jsonLd(owing("en", source(OTHER_SOURCE, CreditedSource.Terms.OTHER)));

        JsonNode basis = EventCodec.mapper().readTree(written).path("isBasedOn").path(0);
        JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(written)))
                .loader((address, options) -> JsonDocument.of(new StringReader(VOCABULARY)))
                .get();

        assertThat(basis.path("@id").asText()).isEqualTo(OTHER_SOURCE);
        assertThat(basis.path("author").findValuesAsText("name")).startsWith("Clara");
        assertThat(basis.path("license").asText()).isEqualTo(OTHER_LICENCE.url());
        assertThat(expanded.getJsonObject(0).getJsonArray("https://schema.org/isBasedOn"))
                .hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("org.tributary.article.attribution.Phrases#LANGUAGES")
    void a_source_of_a_source_is_told_with_the_way_its_text_came(String language)
            throws ParseException, JsonProcessingException {
        String root = "https://nerves.example/wiki/Root";
        CreditedSource near = source(OTHER_SOURCE, CreditedSource.Terms.SAME);
        CreditedSource far = source(root, CreditedSource.Terms.SAME)
                .by(new CreditedSource.Way(near.title(), near.url()), OTHER_HISTORY + "&offset=9");
        AttributedRevision owing = owing(language, near, far);

        assertThat(Triples.of(AttributionForms.html(owing)))
                .contains(
                        REVISION + " " + DCT + "source " + OTHER_SOURCE,
                        REVISION + " " + DCT + "source " + root,
                        OTHER_SOURCE + " " + DCT + "source " + root,
                        root + " " + CC + "attributionName Clara")
                .noneMatch(triple -> triple.startsWith("_:"));
        assertThat(AttributionForms.text(owing).lines().toList().get(2))
                .contains(near.title(), root, "&offset=9")
                .doesNotContain("{", "}", "null");
        JsonNode based =
                EventCodec.mapper().readTree(AttributionForms.jsonLd(owing)).path("isBasedOn");
        assertThat(based.findValuesAsText("@id")).contains(OTHER_SOURCE, root);
        assertThat(based.path(0).path("isBasedOn").path(0).path("@id").asText()).isEqualTo(root);
        assertThat(AttributionForms.tasl(owing).sources().getLast().byWayOf()).isEqualTo(near.title());
    }

    @Test
    void an_address_of_a_source_is_never_a_way_to_run_something() {
        Element html = Jsoup.parseBodyFragment(
                        AttributionForms.html(owing("en", source("javascript:alert(1)", CreditedSource.Terms.SAME))))
                .body();

        assertThat(html.select("a[href^=javascript], [resource^=javascript]")).isEmpty();
        assertThat(html.text()).contains("Nerve <i>", "Clara");
    }

    private static AttributedRevision owing(String language, CreditedSource... sources) {
        AttributedRevision bare = attributed(language, LICENCE);
        return new AttributedRevision(
                bare.source(),
                bare.wikiName(),
                bare.wikiUrl(),
                bare.textLanguage(),
                bare.phrases(),
                bare.revision(),
                false,
                "",
                List.of(),
                List.of(sources));
    }

    private static CreditedSource source(String url, CreditedSource.Terms terms) {
        return new CreditedSource(
                false,
                "Nerve <i>",
                "Nervewiki",
                url,
                OTHER_HISTORY,
                null,
                null,
                2,
                List.of(contributor("Clara"), hidden()),
                false,
                OTHER_LICENCE,
                terms);
    }
}
