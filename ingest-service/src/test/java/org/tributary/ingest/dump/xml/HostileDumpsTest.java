package org.tributary.ingest.dump.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.ingest.dump.DumpsForTests.END;
import static org.tributary.ingest.dump.DumpsForTests.HEAD;
import static org.tributary.ingest.dump.DumpsForTests.flaws;
import static org.tributary.ingest.dump.DumpsForTests.page;
import static org.tributary.ingest.dump.DumpsForTests.read;
import static org.tributary.ingest.dump.DumpsForTests.revision;
import static org.tributary.ingest.dump.DumpsForTests.revisions;
import static org.tributary.ingest.dump.DumpsForTests.stream;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.ingest.dump.DumpItem;
import org.tributary.ingest.dump.UnusableDumpException;

/** Whoever made the dump means harm: what is bad is told with its reason, and everything beside it is read. */
final class HostileDumpsTest {
    private static final DumpItem WHOLE = new DumpItem.End(null);
    private static final String BEFORE = HEAD + page(1, "A", revision(11, "good")) + "<page><title>B</title>"
            + "<ns>0</ns><id>2</id>" + revision(21, "good");
    private static final String AFTER = revision(29, "good") + "</page>" + page(3, "C", revision(31, "good")) + END;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE b [<!ENTITY a0 \"ha\"><!ENTITY a1 \"&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;\">]>",
                "<!DOCTYPE b SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE b PUBLIC \"x\" \"http://127.0.0.1:1/never.dtd\">"
            })
    void a_document_type_is_refused_wherever_it_stands(String bomb) throws Exception {
        String text = "<revision><id>22</id><text>&a1;</text></revision>";

        assertRefused("<?xml version=\"1.0\"?>" + bomb + HEAD + END);
        assertRefused("<!--" + "x".repeat(3000) + "-->" + bomb + HEAD + END);
        assertRefused(HEAD + bomb + page(1, "A", text) + END);
        assertOnlyTheBadIsMissing(bomb + text, "malformed_revision", "22");
        assertOnlyTheBadIsMissing("<revision>" + bomb + "<id>22</id></revision>", "malformed_revision", "22");
        assertThat(revisions(read(HEAD + page(1, "A", revision(11, "a")) + bomb + page(2, "B", text) + END)))
                .hasSize(1);
    }

    @Test
    void entities_of_its_own_are_never_looked_up() throws Exception {
        assertOnlyTheBadIsMissing(revision(22, "&passwd;"), "malformed_revision", "22");
        assertOnlyTheBadIsMissing(revision(22, "&" + "e".repeat(1_000_000) + ";"), "malformed_revision", "22");
        assertOnlyTheBadIsMissing(
                "<xi:include href=\"file:///etc/passwd\"/>" + revision(22, "&#0;"), "malformed_revision", "22");
    }

    @Test
    void absurd_nesting_costs_its_revision_only() throws Exception {
        int depth = 5_000;
        String nested = "<a>".repeat(depth) + "</a>".repeat(depth);

        assertOnlyTheBadIsMissing("<revision><id>22</id>" + nested + "</revision>", "malformed_revision", "22");
        assertOnlyTheBadIsMissing(
                "<revision><id>22</id><contributor>" + nested + "</contributor></revision>",
                "malformed_revision",
                "22");
        assertOnlyTheBadIsMissing("<revision><id>22</id>" + "<a>".repeat(depth), "malformed_revision", "22");
        assertThat(revisions(read(HEAD + "<page><title>X</title>" + nested + "<id>9</id></page>"
                        + page(3, "C", revision(31, "g")) + END)))
                .hasSize(1);
    }

    @Test
    void tags_without_end_cost_their_revision_only() throws Exception {
        StringBuilder elements = new StringBuilder();
        StringBuilder attributes = new StringBuilder();
        StringBuilder slots = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            elements.append("<n").append(i).append("/>");
            attributes.append(" a").append(i).append("='1'");
            slots.append("<content><role>r").append(i).append("</role><text/></content>");
        }

        for (String tags : List.of("<text>", elements.toString(), "<text" + attributes + "/>", slots.toString())) {
            assertOnlyTheBadIsMissing("<revision><id>22</id>" + tags + "</revision>", "malformed_revision", "22");
        }
        assertThat(revisions(read(HEAD + "<page><title>X</title><id>2</id>" + elements + "</page>"
                        + page(3, "C", revision(31, "good")) + END)))
                .hasSize(1);
        assertThatThrownBy(() -> read(HEAD + elements + END)).hasMessageContaining("tags");
    }

    /** What Java writes as U+00xx here goes out as that byte. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "\u00c3(",
                "\u0080",
                "\u00e2\u0082",
                "\u00c0\u00af",
                "\u00e0\u0080\u00af",
                "\u00ed\u00a0\u0080",
                "\u00ed\u00b0\u0080",
                "\u00ed\u00a0\u0080\u00ed\u00b0\u0080",
                "\u00f4\u0090\u0080\u0080",
                "\u00f8\u0088\u0080\u0080\u0080",
                "\u00ef\u00bf\u00bf",
                "\u0000",
                "\u0008",
                "&#xD800;",
                "&#xDFFF;",
                "&#xD83D;&#xDE00;",
                "&#0;",
                "&#x8;",
                "&#xFFFE;",
                "&#x110000;",
                "&#99999999999999999999;",
                "&#xFFFFFFFFFF41;",
                "&#;",
                "&#x;",
                "&;",
                "&lt",
                "]]>"
            })
    void what_is_no_text_costs_its_revision_only(String bytes) throws Exception {
        assertOnlyTheBadIsMissing(revision(22, bytes), "malformed_revision", "22");
        assertOnlyTheBadIsMissing(revision(22, "a".repeat(5_000) + bytes + "z".repeat(9)), "malformed_revision", "22");
        assertOnlyTheBadIsMissing(
                "<revision><id>22</id><comment>" + bytes + "</comment></revision>", "malformed_revision", "22");
        List<DumpItem> items = items(HEAD + "<page><title>B" + bytes + "</title><id>2</id>" + revision(21, "x")
                + "</page>" + page(3, "C", revision(31, "good")) + END);
        assertThat(flaws(items)).extracting(DumpItem.Flaw::reason).containsExactly("malformed_page");
        assertThat(ids(items)).containsExactly("31");
        assertThatThrownBy(() -> items(HEAD.replace("Probewiki", bytes) + AFTER))
                .isInstanceOf(UnusableDumpException.class)
                .hasMessageContaining("its head cannot be read");
    }

    @Test
    void unusual_text_that_xml_allows_is_kept() throws Exception {
        String text = "\t\n\u0085\u2028\uFFFD\uFEFF\u200B\u202E\uE000 \uD83D\uDE00 \u007F e\u0301";

        List<DumpItem> items = read(HEAD + page(1, "A", revision(11, text + "&#x1F600;&#x10FFFD;&#9;&#13;")) + END);

        assertThat(Objects.requireNonNull(revisions(items)
                        .getFirst()
                        .revision()
                        .slots()
                        .getFirst()
                        .text()))
                .isEqualTo(text + "\uD83D\uDE00\uDBFF\uDFFD\t\r");
    }

    @ParameterizedTest
    @CsvSource({
        "<revision><id>22</id><text><![CDATA[ never ended </text></revision>",
        "<revision><id>22</id><text>&lt;![CDATA[ <![CDATA[ <![CDATA[ ]] ]> </text></revision>",
        "<revision><id>22</id><text>",
        "<revision><id>22</id><text bytes=",
        "<revision><id>22</id></text></revision>",
        "<revision><id>22</id><!-- never ended </revision>",
        "<revision><id>22</id><?pi never ended </revision>",
        "<revision><id>22</id><text a=\"1\" a=\"2\">x</text></revision>",
        "<revision><id>22</id><text>x</revision>"
    })
    void what_is_not_closed_does_not_swallow_the_rest(String open) throws Exception {
        assertOnlyTheBadIsMissing(open, "malformed_revision", "22");
    }

    @Test
    void very_many_open_cdata_sections_take_no_more_time_than_others() throws Exception {
        String open = "<![CDATA[".repeat(400_000);

        assertOnlyTheBadIsMissing(
                "<revision><id>22</id><text>" + open + "</text></revision>", "malformed_revision", "22");
    }

    @Test
    void ids_of_absurd_length_are_not_repeated() throws Exception {
        String digits = "9".repeat(100_000);

        List<DumpItem> items = read(BEFORE + "<revision><id>" + digits + "</id>&x;</revision>" + AFTER);

        assertThat(flaws(items)).singleElement().satisfies(flaw -> {
            assertThat(flaw.revisionId()).isNull();
            assertThat(flaw.detail()).hasSizeLessThan(400);
        });
    }

    @Test
    void a_page_with_too_large_a_head_is_told_and_passed_over() throws Exception {
        String large = "<page><title>Large</title><id>2</id>" + "<x/>".repeat(5_000) + revision(21, "no") + "</page>";

        List<DumpItem> items = read(
                stream(HEAD + large + page(3, "C", revision(31, "good")) + END),
                Map.of("tributary.ingest.dump.head-bytes-max", "10000"));

        assertThat(flaws(items)).extracting(DumpItem.Flaw::reason).containsExactly("page_head_too_large");
        assertThat(ids(items)).containsExactly("31");
        assertThatThrownBy(() -> read(
                        stream(HEAD + "<x/>".repeat(5_000) + AFTER),
                        Map.of("tributary.ingest.dump.head-bytes-max", "10000")))
                .hasMessageContaining("no page begins in its first 10000 bytes");
    }

    @Test
    void what_stands_between_pages_is_told() throws Exception {
        List<DumpItem> items = read(HEAD + page(1, "A", revision(11, "a")) + "<!-- fine -->\n"
                + page(2, "B", revision(21, "b")) + "<logitem><id>5</id></logitem> more\n<logitem/>"
                + page(3, "C", revision(31, "c")) + "text" + END);

        assertThat(ids(items)).containsExactly("11", "21", "31");
        assertThat(flaws(items))
                .extracting(DumpItem.Flaw::reason)
                .containsExactly("junk_between_pages", "junk_between_pages");
        assertThat(items.getLast()).isEqualTo(WHOLE);
    }

    @Test
    void a_dump_cut_off_anywhere_keeps_what_came_before_the_cut() throws Exception {
        byte[] dump = (HEAD + page(1, "Ä", revision(11, "gut &amp; ä"), "<revision><id>12</id><text/></revision>")
                        + page(2, "B", revision(21, "<![CDATA[x]]>")) + "</mediawiki>")
                .getBytes(UTF_8);
        List<DumpItem.Read> all = revisions(read(new ByteArrayInputStream(dump), Map.of()));

        for (int length = 0; length < dump.length; length++) {
            List<DumpItem> items = untilCut(Arrays.copyOf(dump, length));

            assertThat(((DumpItem.End) items.getLast()).problem())
                    .as("cut at %d", length)
                    .isNotNull();
            List<DumpItem.Read> kept = revisions(items);
            assertThat(kept)
                    .extracting(DumpItem.Read::revision)
                    .isEqualTo(all.subList(0, kept.size()).stream()
                            .map(DumpItem.Read::revision)
                            .toList());
        }
    }

    private static List<DumpItem> untilCut(byte[] cut) {
        try {
            return read(new ByteArrayInputStream(cut), Map.of());
        } catch (UnusableDumpException e) {
            assertThat(cut).hasSizeLessThan(HEAD.length() + "<page".length());
            return List.of(new DumpItem.End(e.getMessage()));
        }
    }

    /** Seeded: bytes are changed, taken out, doubled. Nothing but the pages that were hit may suffer. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_damaged_dump_never_breaks_the_reader(long seed) throws Exception {
        Random random = new Random(seed);
        StringBuilder pages = new StringBuilder();
        for (int id = 1; id <= 40; id++) {
            pages.append(page(
                    id, "Page " + id, revision(id * 10L, "a &lt;b&gt; \u00e4 &amp; c"), revision(id * 10L + 1, "two")));
        }
        for (int round = 0; round < 250; round++) {
            byte[] damaged = damage((HEAD + pages + END).getBytes(UTF_8), HEAD.length(), random);

            List<DumpItem> items = read(new ByteArrayInputStream(damaged), Map.of());

            assertThat(revisions(items)).as("seed %d, round %d", seed, round).hasSizeBetween(80 - 4 * 6, 80 + 4 * 4);
        }
    }

    private static byte[] damage(byte[] dump, int from, Random random) {
        byte[] damaged = dump;
        for (int hit = random.nextInt(4); hit >= 0; hit--) {
            int at = from + random.nextInt(damaged.length - from - 20);
            String before = new String(damaged, 0, at, ISO_8859_1);
            String hurt = new String(damaged, at, 1 + random.nextInt(12), ISO_8859_1);
            String after = new String(damaged, at + hurt.length(), damaged.length - at - hurt.length(), ISO_8859_1);
            String instead =
                    switch (random.nextInt(5)) {
                        case 0 -> "";
                        case 1 -> hurt + hurt;
                        case 2 -> String.valueOf((char) random.nextInt(256));
                        case 3 -> "<";
                        default -> "&";
                    };
            damaged = (before + instead + after).getBytes(ISO_8859_1);
        }
        return damaged;
    }

    /** Puts something bad into a page between good revisions. */
    private static void assertOnlyTheBadIsMissing(String bad, String reason, String revisionId) throws Exception {
        List<DumpItem> items = items(BEFORE + bad + AFTER);

        assertThat(ids(items)).as("%.60s", bad).containsExactlyInAnyOrder("11", "21", "29", "31");
        assertThat(flaws(items)).as("%.60s", bad).singleElement().satisfies(flaw -> {
            assertThat(flaw.reason()).isEqualTo(reason);
            assertThat(flaw.pageId()).isEqualTo("2");
            assertThat(flaw.revisionId()).isEqualTo(revisionId);
            assertThat(flaw.detail()).startsWith("line ").hasSizeLessThan(400);
        });
        assertThat(items.getLast()).isEqualTo(WHOLE);
    }

    private static List<DumpItem> items(String bytes) throws UnusableDumpException {
        return read(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)), Map.of());
    }

    private static List<String> ids(List<DumpItem> items) {
        return revisions(items).stream()
                .map(each -> String.valueOf(each.revision().id()))
                .toList();
    }

    private static void assertRefused(String dump) {
        assertThatThrownBy(() -> read(dump))
                .isInstanceOf(UnusableDumpException.class)
                .hasMessageContaining("document type");
    }
}
