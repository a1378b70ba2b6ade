package org.tributary.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.sample.ExportedWiki.children;
import static org.tributary.sample.ExportedWiki.value;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.event.identity.Sha1;
import org.w3c.dom.Element;

/** The export that the build makes from the real sources. */
final class ExportTest {
    private static final List<String> ORDER_IN_SCHEMA = List.of(
            "id",
            "parentid",
            "timestamp",
            "contributor",
            "minor",
            "comment",
            "origin",
            "model",
            "format",
            "text",
            "sha1");

    @Test
    void the_same_sources_give_the_same_bytes(@TempDir Path folder) throws Exception {
        String sources = ExportedWiki.SOURCES.toString();

        SampleWiki.main(new String[] {
            sources, folder.resolve("one").toString(), folder.resolve("two").toString()
        });
        SampleWiki.main(new String[] {sources, folder.resolve("three").toString()});

        byte[] once = Files.readAllBytes(folder.resolve("one/sample-wiki.xml.gz"));
        assertThat(folder.resolve("two/sample-wiki.xml.gz")).hasBinaryContent(once);
        assertThat(folder.resolve("three/sample-wiki.xml.gz")).hasBinaryContent(once);
        assertThat(List.of(once[4], once[5], once[6], once[7]))
                .as("the time in gzip's header")
                .containsOnly((byte) 0);
        assertThat(folder.resolve("one/sample-wiki.json"))
                .content()
                .contains("\"file\" : \"sample-wiki.xml.gz\"", "Attribution-ShareAlike 4.0", "not medical advice");
    }

    @Test
    void every_text_has_its_size_and_its_hash() throws Exception {
        for (Element revision : ExportedWiki.made().revisions()) {
            Element text = children(revision, "text").getFirst();
            if (text.hasAttribute("deleted")) {
                assertThat(text.getTextContent()).isEmpty();
                continue;
            }
            byte[] bytes = text.getTextContent().getBytes(StandardCharsets.UTF_8);
            assertThat(text.getAttribute("bytes")).isEqualTo(Integer.toString(bytes.length));
            assertThat(text.getAttribute("sha1")).isEqualTo(Sha1.ofBytes(bytes).value());
            assertThat(value(revision, "sha1")).hasValue(Sha1.ofBytes(bytes).value());
        }
    }

    @Test
    void elements_stand_in_the_order_of_the_schema() throws Exception {
        for (Element revision : ExportedWiki.made().revisions()) {
            List<String> names =
                    children(revision).stream().map(Element::getTagName).toList();

            assertThat(ORDER_IN_SCHEMA).containsSubsequence(names);
            assertThat(names).contains("id", "timestamp", "contributor", "origin", "model", "format", "text", "sha1");
        }
    }

    @Test
    void it_is_as_large_and_as_varied_as_promised() throws Exception {
        ExportedWiki wiki = ExportedWiki.made();
        List<Element> contributors = wiki.revisions().stream()
                .map(revision -> children(revision, "contributor").getFirst())
                .toList();
        var accounts = contributors.stream()
                .filter(who -> !value(who, "id").orElse("0").equals("0"))
                .flatMap(who -> value(who, "username").stream())
                .collect(Collectors.toSet());
        var addresses =
                contributors.stream().flatMap(who -> value(who, "ip").stream()).collect(Collectors.toSet());

        assertThat(wiki.revisions()).hasSizeBetween(350, 500);
        assertThat(articles(wiki)).hasSizeGreaterThanOrEqualTo(24);
        assertThat(wiki.pages().stream().filter(page -> page.redirect().isPresent()))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(wiki.page("Amyotrophic lateral sclerosis").revisions()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(accounts).hasSizeGreaterThanOrEqualTo(25).anyMatch(name -> name.startsWith("~2025-"));
        assertThat(addresses)
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(ip -> ip.matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+|2001:DB8:.*"));
        assertThat(contributors)
                .anyMatch(who -> value(who, "username").orElse("").startsWith("w>")
                        && value(who, "id").orElse("").equals("0"));
    }

    @Test
    void articles_carry_what_readers_need() throws Exception {
        for (ExportedWiki.ExportedPage article : articles(ExportedWiki.made())) {
            assertThat(article.text())
                    .as(article.title())
                    .startsWith("{{Short description|")
                    .contains("<references />", "[[Category:")
                    .containsPattern("\n== .+ ==\n");
            boolean isAnatomyOnly = article.text().contains("[[Category:Neuroanatomy]]");
            assertThat(article.text().contains("{{Medical disclaimer}}") || isAnatomyOnly)
                    .as(article.title() + " says that it is no medical advice")
                    .isTrue();
        }
    }

    @Test
    void ids_are_unique_and_follow_the_order_of_arrival() throws Exception {
        ExportedWiki wiki = ExportedWiki.made();
        var ids = new HashSet<Long>();

        for (ExportedWiki.ExportedPage page : wiki.pages()) {
            List<Long> ofPage = page.revisions().stream()
                    .map(revision -> Long.valueOf(value(revision, "id").orElseThrow()))
                    .toList();
            assertThat(ofPage).isSorted();
            ids.addAll(ofPage);
        }

        assertThat(ids).hasSameSizeAs(wiki.revisions());
        assertThat(wiki.pages().stream().map(ExportedWiki.ExportedPage::id)).isSorted();
    }

    @Test
    void an_import_gave_high_ids_to_old_dates_and_a_deletion_left_a_gap() throws Exception {
        ExportedWiki wiki = ExportedWiki.made();

        List<Element> wilson = wiki.page("Wilson disease").revisions();
        List<String> times = wilson.stream()
                .map(revision -> value(revision, "timestamp").orElseThrow())
                .toList();
        assertThat(times).isNotEqualTo(times.stream().sorted().toList());

        List<Element> myasthenia = wiki.page("Myasthenia gravis").revisions();
        var held = myasthenia.stream().map(revision -> value(revision, "id")).collect(Collectors.toSet());
        assertThat(myasthenia.stream()
                        .map(revision -> value(revision, "parentid"))
                        .filter(Optional::isPresent))
                .anyMatch(parent -> !held.contains(parent));
    }

    @Test
    void what_the_wiki_hid_is_hidden() throws Exception {
        List<Element> revisions = ExportedWiki.made().revisions();

        for (String name : List.of("contributor", "comment", "text")) {
            assertThat(revisions.stream()
                            .flatMap(revision -> children(revision, name).stream())
                            .filter(element -> element.hasAttribute("deleted")))
                    .as(name)
                    .singleElement()
                    .satisfies(hidden -> assertThat(hidden.getTextContent()).isEmpty());
        }
    }

    private static List<ExportedWiki.ExportedPage> articles(ExportedWiki wiki) {
        return wiki.pages().stream()
                .filter(page -> page.redirect().isEmpty()
                        && !page.title().contains(":")
                        && !page.title().equals("Main Page"))
                .toList();
    }
}
