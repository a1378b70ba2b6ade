package org.tributary.article.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tributary.event.wiki.Wiki;

/** Text written to hurt costs bounded time and leaves nothing harmful. */
final class HostileTextTest {
    private static final Wiki WIKI = TestWikis.german();
    private static final int BYTES = 2 * 1024 * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final List<String> PARTS = List.of(("[[ ]] {{ }} {{{ }}} {| |} | || ! !! == = * # : ; '' ''' <ref> "
                    + "</ref> <ref/> <nowiki> </nowiki> <pre> </pre> <math> </math> <!-- --> <b> </b> <script> </script> "
                    + "<td> </td> <table> </table> http://example.org/ javascript: [ ] &lt; &#x0; \" ' < > Datei:a.jpg "
                    + "Kategorie:b fr:c thumb text ---- __TOC__ <references/> {{reflist}} <br> </p> <blockquote> </li> "
                    + "\uD800 \0 <a~href=\"javascript:alert(1)\"> <div~onclick=alert(1)> <ref~name=x> <ref~name=x~/> "
                    + "\n ~ \n|-\n \n\n")
            .split(" "));

    private static final List<String> PAIRS = List.of(
            "[[a| ]]",
            "[[Datei:a.jpg|thumb| ]]",
            "{{a| }}",
            "{{{a| }}}",
            "\n{|\n|- \n|}",
            "\n{|~class=x\n!~a~!! \n|}",
            "<ref~name=a> </ref>",
            "<ref> </ref>",
            "<b> </b>",
            "<blockquote> </blockquote>",
            "<pre> </pre>",
            "<!-- -->",
            "<nowiki> </nowiki>",
            "''''' ''",
            "\n==~ ~==\n",
            "\n*#;~ ~:~b\n",
            "[http://example.org/~ ]");

    @Test
    void repeated_markup_costs_time_in_proportion_to_its_length() {
        attacks().forEach((name, attack) -> assertTimeoutPreemptively(LIMIT, () -> check(attack), name));
    }

    private static Map<String, String> attacks() {
        return Map.ofEntries(
                Map.entry("brackets", filled("[")),
                Map.entry("links", filled("[[a|")),
                Map.entry("closed links", filled("[[a|", 20_000) + filled("]]", 20_000)),
                Map.entry("braces", filled("{")),
                Map.entry("nested templates", "{{a|".repeat(10_000) + "}}".repeat(10_000)),
                Map.entry("open templates", filled("{{a|")),
                Map.entry("tables", filled("{|\n|")),
                Map.entry("cells", "{|\n" + filled("||")),
                Map.entry("header cells", "{|\n" + filled("!!")),
                Map.entry("stars", filled("*")),
                Map.entry("lists", filled("*#:;\n")),
                Map.entry("references", filled("<ref>")),
                Map.entry("named references", filled("<ref name=a />")),
                Map.entry("headings", filled("==a==\n")),
                Map.entry("headings with references", filled("==a<ref>b</ref>==\n")),
                Map.entry("nowiki", filled("<nowiki>")),
                Map.entry("comments", filled("<!--")),
                Map.entry("bold", filled("'''a")),
                Map.entry("bold and italic", filled("'''''a'''b")),
                Map.entry("tags", filled("<b>")),
                Map.entry("block tags", filled("<blockquote>")),
                Map.entry("ends", filled("</b>")),
                Map.entry("addresses", filled("[http://a ")),
                Map.entry("references to characters", filled("&a")),
                Map.entry("files", filled("[[File:a|thumb|", 30_000) + filled("]]", 30_000)));
    }

    @Test
    void random_markup_is_read_in_bounded_time_and_leaves_nothing_harmful() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int count = 0; count < 400; count++) {
                text.append(PARTS.get(random.nextInt(PARTS.size())).replace('~', ' '));
            }

            assertTimeoutPreemptively(LIMIT, () -> check(text.toString()), "seed " + seed);
        }
    }

    /** Nested markup that is closed, half closed or closed in the wrong order, grown from a seed up to some depth. */
    @Test
    void generated_nastiness_is_read_in_bounded_time_and_leaves_nothing_harmful() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(1_000_000L + seed);
            StringBuilder text = new StringBuilder();
            while (text.length() < 10_000) {
                grow(text, random, random.nextInt(1, 60));
            }

            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> check(text.toString()), "seed " + seed);
        }
    }

    private static void grow(StringBuilder text, Random random, int depth) {
        if (depth == 0 || text.length() > 20_000) {
            text.append(PARTS.get(random.nextInt(PARTS.size())).replace('~', ' '));
            return;
        }
        String pair = PAIRS.get(random.nextInt(PAIRS.size()));
        text.append(half(pair, true)).append(random.nextInt(4) == 0 ? "\n" : "a");
        for (int child = random.nextInt(1, 3); child > 0; child--) {
            grow(text, random, depth - 1);
        }
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> text.append(half(PAIRS.get(random.nextInt(PAIRS.size())), false));
            default -> text.append(half(pair, false));
        }
    }

    private static String half(String pair, boolean isFirst) {
        int space = pair.indexOf(' ');
        return (isFirst ? pair.substring(0, space) : pair.substring(space + 1)).replace('~', ' ');
    }

    private static void check(String text) {
        String html = SourceText.reading(text, "wikitext", WIKI).html();
        SourceText.document(text, "wikitext", WIKI);

        if (html.length() < 100_000) {
            assertThat(Harmless.problemIn(html)).as(text).isEmpty();
        }
    }

    private static String filled(String part) {
        return part.repeat(BYTES / part.length());
    }

    private static String filled(String part, int times) {
        return part.repeat(times);
    }
}
