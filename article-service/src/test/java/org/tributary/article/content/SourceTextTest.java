package org.tributary.article.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.wiki.Wiki;

/** A source is taken apart into what it says, and into HTML that is safe to show. */
final class SourceTextTest {
    private static final Wiki WIKI = TestWikis.german();

    private static final String ARTICLE = """
            {{Short description|A nerve at the back of the knee}}
            {{Infobox nerve
            | name = Sural nerve
            | supplies = [[skin]]
            }}
            The '''sural nerve''' is a ''sensory'' nerve<ref name="a">{{cite book|title=Nerves|year=1999}}</ref> of the
            [[leg (anatomy)|leg]]s. It costs 5&nbsp;&euro; & more.<!-- not shown -->

            == Course ==
            * It runs [[down]]
            ** behind the [[Benutzer:Anna|ankle]]
            # one
            ; Term : meaning
            === Branches<ref name="a" /> ===
            {| class="wikitable"
            |+ Sizes
            ! Part !! Length
            |-
            | Thigh || 10 cm
            |-
            | colspan="2" | none
            |}
            [[Datei:Knee.jpg|thumb|200px|The [[knee]] from behind]]
            [[Kategorie:Nerve]] [[Category:leg]] [[fr:Nerf sural]] [[:fr:Nerf]]
            """;

    @Test
    void a_document_tells_what_people_read() {
        ArticleDocument document = SourceText.document(ARTICLE, "wikitext", WIKI);

        assertThat(document.shortDescription()).isEqualTo("A nerve at the back of the knee");
        assertThat(document.openingText())
                .isEqualTo("The sural nerve is a sensory nerve of the legs. It costs 5 € & more.");
        assertThat(document.headings()).containsExactly("Course", "Branches");
        assertThat(document.categories()).containsExactly("Nerve", "Leg");
        assertThat(document.languageLinks()).containsEntry("fr", "Nerf sural").hasSize(1);
        assertThat(document.links())
                .contains("down", "leg_(anatomy)", "Benutzer:Anna", "knee")
                .doesNotHaveDuplicates();
        assertThat(document.templates())
                .contains("Short description", "Cite book")
                .doesNotHaveDuplicates();
        assertThat(document.text())
                .contains("It runs down\nbehind the ankle\none\nTerm\nmeaning\n")
                .contains("Sizes\nPart Length\nThigh 10 cm\nnone")
                .contains("The knee from behind")
                .doesNotContain("{{", "[[", "Infobox", "Knee.jpg", "not shown", "Nerves");
    }

    @Test
    void templates_are_found_wherever_they_are_called_and_functions_are_none() {
        String source =
                "{{Infobox|x={{template:unit|1}}|y=[[Axon|{{small|a}}]]}} {{#if:a|{{yes}}}} {{lc:ABC}} {{PAGENAME}}"
                        + "<ref>{{cite}}</ref> <nowiki>{{no}}</nowiki> <!-- {{never}} --> {{unit|2}} {{{parameter|{{default}}}}}"
                        + " {{Benutzer:Anna/Box}} {{open";

        assertThat(SourceText.document(source, "wikitext", WIKI).templates())
                .containsExactly("Infobox", "Unit", "Small", "Yes", "Cite", "Default", "Benutzer:Anna/Box");
    }

    @Test
    void html_shows_structure_links_and_footnotes() {
        Reading reading = SourceText.reading(ARTICLE, "wikitext", WIKI);

        assertThat(reading.html())
                .contains("<b>sural nerve</b>", "<i>sensory</i>")
                .contains("<a href=\"/wikis/dewiki/page/leg_(anatomy)\">legs</a>")
                .contains("<ul><li>It runs <a href=\"/wikis/dewiki/page/down\">down</a><ul><li>behind")
                .contains("</ul><ol><li>one</li></ol><dl><dt>Term</dt><dd>meaning</dd></dl>")
                .contains("<h3 id=\"Branches\">")
                .contains("<caption>Sizes</caption>", "<th>Part</th><th>Length</th>", "<td colspan=\"2\">none</td>")
                .contains("<span class=\"file block\">", "https://de.example.org/wiki/Datei:Knee.jpg")
                .contains("<sup class=\"reference\" id=\"cite-1-2\">", "<li id=\"note-1\">", "{{cite book|title=Nerves")
                .contains("https://fr.example.org/wiki/Nerf")
                .doesNotContain("<p></p>", "not shown", "Short description");
        assertThat(reading.headings()).extracting(Reading.Heading::title).startsWith("Course");
    }

    @Test
    void a_template_is_shown_as_what_it_is() {
        String html = SourceText.reading("{{Infobox|a=<script>}}\n\nAbout {{convert|5|km}} away", "wikitext", WIKI)
                .html();

        assertThat(html)
                .contains("<details class=\"template\"><summary>Template: Infobox</summary>")
                .contains("{{Infobox|a=&lt;script&gt;}}")
                .contains("{{convert|5|km}}</code> away");
    }

    @Test
    void redirects_are_told_by_the_words_of_the_wiki() {
        assertThat(SourceText.redirect("#weiterleitung [[Nervus suralis#Verlauf|x]]", "wikitext", WIKI))
                .hasValueSatisfying(link -> {
                    assertThat(link.pageTitle()).isEqualTo(new PageTitle("Nervus_suralis"));
                    assertThat(link.namespaceId()).isZero();
                });
        assertThat(SourceText.redirect(" #REDIRECT: [[:Kategorie:Bein]]", "wikitext", WIKI))
                .hasValueSatisfying(link -> assertThat(link.namespaceId()).isEqualTo(14));
        assertThat(SourceText.redirect("#REDIRECT [[fr:Nerf]]", "wikitext", WIKI))
                .hasValueSatisfying(link -> assertThat(link.interwikiPrefix()).isEqualTo("fr"));
        assertThat(SourceText.redirect("See #REDIRECT [[A]]", "wikitext", WIKI)).isEmpty();
        assertThat(SourceText.redirect("#REDIRECT nowhere", "wikitext", WIKI)).isEmpty();
    }

    @Test
    void other_content_models_are_plain_text() {
        String script = "if (a < b) { '''alert'''() }";

        assertThat(SourceText.document(script, "javascript", WIKI).text()).isEqualTo(script);
        assertThat(SourceText.reading(script, "javascript", WIKI).html())
                .isEqualTo("<pre>if (a &lt; b) { &#39;&#39;&#39;alert&#39;&#39;&#39;() }</pre>");
    }

    @Test
    void nothing_that_could_run_leaves() {
        List<String> attacks = List.of(
                "<script>alert(1)</script>",
                "<b onclick=\"alert(1)\" style=\"x\">b</b>",
                "[javascript:alert(1) x] [[javascript:alert(1)]]",
                "<span title='\" onmouseover=alert(1) x'>y</span>",
                "[https://example.org/\"onclick=alert(1) x]",
                "<img src=x onerror=alert(1)><iframe src=//x></iframe><svg/onload=alert(1)>",
                "<nowiki><script>alert(1)</script></nowiki><pre><script>alert(1)</script></pre>",
                "{{x|<script>alert(1)</script>}} {{#tag:script|alert(1)}}");

        for (String attack : attacks) {
            assertThat(Harmless.problemIn(
                            SourceText.reading(attack, "wikitext", WIKI).html()))
                    .as(attack)
                    .isEmpty();
        }
    }

    @Test
    void apostrophes_nest_whatever_their_order() {
        assertThat(SourceText.reading("'''a ''b''' c''", "wikitext", WIKI).html())
                .isEqualTo("<p><b>a <i>b</i></b><i> c</i></p>");
        assertThat(SourceText.reading("'''''both''''' L''''a'''", "wikitext", WIKI)
                        .html())
                .isEqualTo("<p><b><i>both</i></b> L&#39;<b>a</b></p>".replace("&#39;", "'"));
    }
}
