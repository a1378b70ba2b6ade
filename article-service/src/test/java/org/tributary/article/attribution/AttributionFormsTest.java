package org.tributary.article.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.article.Licence;
import org.tributary.event.codec.EventCodec;

/** Attribution in the forms that reusers publish. */
final class AttributionFormsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Licence LICENCE =
            new Licence("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/");

    @Test
    void html_names_title_authors_revision_licence_and_notices() {
        Element html = Jsoup.parseBodyFragment(AttributionForms.html(attribution("Spinal cord", LICENCE)))
                .body();

        assertThat(html.select("[property=dct:title]").text()).isEqualTo("Spinal cord");
        assertThat(html.select("[property~=cc:attributionName]").eachText()).containsExactly("Anna", "<b>Bert</b>");
        assertThat(html.select("a[rel~=license]").attr("href")).isEqualTo(LICENCE.url());
        assertThat(html.select("a[rel=dct:isVersionOf]").attr("href")).endsWith("oldid=7");
        assertThat(html.select("div.attribution").attr("about")).isEqualTo("https://example.org/wiki/Spinal_cord");
        assertThat(html.text()).contains("1 other", "No medical advice & so on.");
    }

    @Test
    void nothing_that_a_wiki_says_becomes_markup() {
        Attribution hostile = new Attribution(
                "t",
                new Licence("LicenseRef-x", "<script>x</script>", "javascript:alert(1)"),
                "\"><script>alert(1)</script>",
                "javascript:alert(1)",
                "https://example.org/\"onclick=\"alert(1)",
                "https://example.org/h",
                0,
                List.of(),
                List.of("<img src=x onerror=alert(1)>"));

        Element html = Jsoup.parseBodyFragment(AttributionForms.html(hostile)).body();

        assertThat(html.select("script, img, [onclick]")).isEmpty();
        assertThat(html.select("a[href^=javascript]")).isEmpty();
    }

    @Test
    void json_ld_describes_the_work() throws JsonProcessingException {
        JsonNode work = EventCodec.mapper().readTree(AttributionForms.jsonLd(attribution("Spinal \"cord\"", LICENCE)));

        assertThat(work.path("@context").asText()).isEqualTo("https://schema.org");
        assertThat(work.path("name").asText()).isEqualTo("Spinal \"cord\"");
        assertThat(work.path("license").asText()).isEqualTo(LICENCE.url());
        assertThat(work.path("author").findValuesAsText("name")).startsWith("Anna", "<b>Bert</b>");
    }

    @Test
    void an_unknown_licence_is_never_dressed_up() {
        String html = AttributionForms.html(attribution("Spinal cord", Licence.UNKNOWN));

        assertThat(html).contains("does not state a licence").doesNotContain("rel=\"license");
        assertThat(AttributionForms.tasl(attribution("x", Licence.UNKNOWN)).licence())
                .isEqualTo("NOASSERTION");
    }

    private static Attribution attribution(String title, Licence licence) {
        return new Attribution(
                "text",
                licence,
                title,
                "https://example.org/wiki/Spinal_cord",
                "https://example.org/w/index.php?oldid=7",
                "https://example.org/w/index.php?action=history",
                3,
                List.of(contributor("Anna"), contributor("<b>Bert</b>"), hidden()),
                List.of("No medical advice & so on."));
    }

    private static Contributor contributor(String name) {
        return new Contributor(ContributorKind.ACCOUNT, 1L, name, false, 1, 0, NOW, NOW);
    }

    private static Contributor hidden() {
        return new Contributor(ContributorKind.HIDDEN, null, null, false, 1, 0, NOW, NOW);
    }
}
