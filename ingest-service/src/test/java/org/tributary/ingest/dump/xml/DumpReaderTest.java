package org.tributary.ingest.dump.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.ingest.dump.DumpsForTests.END;
import static org.tributary.ingest.dump.DumpsForTests.HEAD;
import static org.tributary.ingest.dump.DumpsForTests.flaws;
import static org.tributary.ingest.dump.DumpsForTests.page;
import static org.tributary.ingest.dump.DumpsForTests.read;
import static org.tributary.ingest.dump.DumpsForTests.rest;
import static org.tributary.ingest.dump.DumpsForTests.revision;
import static org.tributary.ingest.dump.DumpsForTests.revisions;
import static org.tributary.ingest.dump.DumpsForTests.stream;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.ingest.dump.DumpItem;
import org.tributary.ingest.dump.DumpsForTests;
import org.tributary.ingest.dump.RawRevision;
import org.tributary.ingest.dump.RawRevision.RawSlot;
import org.tributary.ingest.dump.SiteInfo;
import org.tributary.ingest.dump.SiteInfo.SiteNamespace;
import org.tributary.ingest.dump.UnusableDumpException;

/** What is good in a dump is read, what is not is told with its place, and nothing else suffers from it. */
final class DumpReaderTest {
    private static final DumpItem WHOLE = new DumpItem.End(null);

    @Test
    void the_head_tells_of_the_wiki() throws Exception {
        SiteInfo site = new DumpReader(stream(HEAD + END), DumpsForTests.limits(Map.of())).site();

        assertThat(site.version()).isEqualTo("0.11");
        assertThat(site.language()).isEqualTo("de");
        assertThat(site.siteName()).isEqualTo("Probewiki");
        assertThat(site.databaseName()).isEqualTo("probewiki");
        assertThat(site.base()).isEqualTo("https://probe.example/wiki/Hauptseite");
        assertThat(site.generator()).isEqualTo("MediaWiki 1.43.0");
        assertThat(site.namespaces()).hasSize(5).contains(new SiteNamespace(0, ""), new SiteNamespace(10, "Vorlage"));
    }

    @Test
    void every_revision_is_read_in_order_and_the_last_of_each_page_is_known() throws Exception {
        List<DumpItem> items = read(HEAD
                + page(1, "A", revision(11, "one"), revision(12, "two"), revision(9, "three"))
                + page(2, "B", revision(21, "&lt;page&gt; &amp; &#x41;"))
                + END);

        assertThat(revisions(items)).extracting(read -> read.revision().id()).containsExactly("11", "12", "9", "21");
        assertThat(revisions(items)).extracting(DumpItem.Read::isLast).containsExactly(false, false, true, true);
        assertThat(text(items, 3)).isEqualTo("<page> & A");
        assertThat(items.getLast()).isEqualTo(WHOLE);
    }

    @Test
    void every_field_of_a_revision_is_read() throws Exception {
        RawRevision full =
                revisions(read(HEAD + page(1, "A", """
                <revision><id>5</id><parentid>4</parentid><timestamp>2020-01-02T03:04:05Z</timestamp>
                <contributor><ip>192.0.2.1</ip></contributor><minor /><comment>why &amp; how</comment>
                <origin>5</origin><model>wikitext</model><format>text/x-wiki</format>
                <text bytes="4" sha1="aaa" xml:space="preserve">main</text>
                <content><role>note</role><origin>3</origin><model>json</model><format>application/json</format>
                <text bytes="2" sha1="bbb">{}</text></content><sha1>ccc</sha1></revision>""") + END)).getFirst().revision();

        assertThat(full.parentId()).isEqualTo("4");
        assertThat(full.contributor().ip()).isEqualTo("192.0.2.1");
        assertThat(full.isMinor()).isTrue();
        assertThat(full.comment()).isEqualTo("why & how");
        assertThat(full.sha1()).isEqualTo("ccc");
        assertThat(full.slots())
                .containsExactly(
                        new RawSlot("main", "5", "wikitext", "text/x-wiki", "4", "aaa", false, "main"),
                        new RawSlot("note", "3", "json", "application/json", "2", "bbb", false, "{}"));
    }

    @Test
    void what_is_deleted_or_left_out_is_told_from_what_is_empty() throws Exception {
        List<DumpItem.Read> read = revisions(read(HEAD
                + page(
                        1,
                        "A",
                        "<revision><id>1</id><contributor deleted=\"deleted\"/><comment deleted=\"deleted\"/>"
                                + "<text bytes=\"9\" deleted=\"deleted\"/></revision>",
                        "<revision><id>2</id><text id=\"77\" bytes=\"12\" /></revision>",
                        "<revision><id>3</id><text bytes=\"0\" /></revision>",
                        "<revision><id>4</id><text xml:space=\"preserve\"></text></revision>")
                + END));

        assertThat(read.getFirst().revision().contributor().isDeleted()).isTrue();
        assertThat(read.getFirst().revision().isCommentDeleted()).isTrue();
        assertThat(read)
                .extracting(each -> each.revision().slots().getFirst().isDeleted())
                .containsExactly(true, false, false, false);
        assertThat(read)
                .extracting(each -> each.revision().slots().getFirst().text())
                .containsExactly(null, null, "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a &nbsp; b", "a & b", "a < b", "a \u0001 b", "a &#1; b", "a <b>bold</b>", "a ]]> b"})
    void a_revision_that_is_not_well_formed_is_told_and_the_others_are_read(String text) throws Exception {
        List<DumpItem> items = read(HEAD
                + page(1, "A", revision(11, "good"), "\n" + revision(12, text), revision(13, "good"))
                + page(2, "B", revision(21, "good"))
                + END);

        assertThat(revisions(items)).extracting(each -> each.revision().id()).containsExactly("11", "13", "21");
        assertThat(flaws(items)).singleElement().satisfies(flaw -> {
            assertThat(flaw.reason()).isEqualTo("malformed_revision");
            assertThat(flaw.pageId()).isEqualTo("1");
            assertThat(flaw.pageTitle()).isEqualTo("A");
            assertThat(flaw.revisionId()).isEqualTo("12");
            assertThat(flaw.detail()).startsWith("line 17 ");
        });
        assertThat(items.getLast()).isEqualTo(WHOLE);
    }

    @Test
    void broken_utf_8_costs_its_revision_only() throws Exception {
        String dump =
                HEAD + page(1, "A", revision(11, "gut"), revision(12, "\u00e4 broken"), revision(13, "gut")) + END;

        List<DumpItem> items = read(new ByteArrayInputStream(dump.getBytes(ISO_8859_1)), Map.of());

        assertThat(revisions(items)).extracting(each -> each.revision().id()).containsExactly("11", "13");
        assertThat(flaws(items)).extracting(DumpItem.Flaw::revisionId).containsExactly("12");
    }

    @Test
    void a_flaw_at_the_end_of_a_page_leaves_no_revision_current() throws Exception {
        List<DumpItem> items = read(HEAD + page(1, "A", revision(11, "good"), revision(12, "&bad;")) + END);

        assertThat(revisions(items)).extracting(DumpItem.Read::isLast).containsExactly(false);
    }

    @Test
    void a_page_whose_head_is_not_well_formed_is_left_out_with_its_revisions() throws Exception {
        List<DumpItem> items = read(HEAD
                + "<page><title>A & B</title><id>1</id>" + revision(11, "x") + "</page>"
                + page(2, "B", revision(21, "good"))
                + END);

        assertThat(revisions(items)).extracting(each -> each.revision().id()).containsExactly("21");
        assertThat(flaws(items)).extracting(DumpItem.Flaw::reason).containsExactly("malformed_page");
    }

    @Test
    void ends_of_elements_may_be_missing() throws Exception {
        List<DumpItem> items = read(HEAD
                + "<page><title>A</title><id>1</id>" + revision(11, "good") + "<revision><id>12</id><text>cut"
                + page(2, "B", revision(21, "good"))
                + "<page><title>C</title><id>3</id>" + revision(31, "good")
                + END);

        assertThat(revisions(items)).extracting(each -> each.revision().id()).containsExactly("11", "21", "31");
        assertThat(flaws(items)).extracting(DumpItem.Flaw::revisionId).containsExactly("12");
        assertThat(items.getLast()).isEqualTo(WHOLE);
    }

    @Test
    void what_follows_the_end_is_told_once_and_pages_in_it_are_read() throws Exception {
        List<DumpItem> items = read(HEAD + page(1, "A", revision(11, "a")) + END + "junk " + HEAD
                + page(2, "B", revision(21, "b")) + END + "more junk");

        assertThat(revisions(items)).extracting(each -> each.revision().id()).containsExactly("11", "21");
        assertThat(flaws(items)).extracting(DumpItem.Flaw::reason).containsExactly("junk_after_end");
        assertThat(items.getLast()).isEqualTo(WHOLE);
    }

    @Test
    void a_dump_that_is_cut_off_keeps_everything_before_the_cut() throws Exception {
        String whole =
                HEAD + page(1, "A", revision(11, "a")) + page(2, "B", revision(21, "b"), revision(22, "cut here"));

        List<DumpItem> items = read(whole.substring(0, whole.indexOf("cut here")));

        assertThat(revisions(items)).extracting(each -> each.revision().id()).containsExactly("11", "21");
        assertThat(revisions(items)).extracting(DumpItem.Read::isLast).containsExactly(true, false);
        assertThat(((DumpItem.End) items.getLast()).problem())
                .contains("in page 2 (B)", "before </mediawiki>", "cut off", "line 17");
    }

    @Test
    void a_revision_larger_than_allowed_is_passed_over_without_being_held() throws Exception {
        String large = "x".repeat(5_000_000);

        List<DumpItem> items = read(
                stream(HEAD + page(1, "A", revision(11, "a"), revision(12, large), revision(13, "c")) + END),
                Map.of("tributary.ingest.dump.revision-bytes-max", "100000"));

        assertThat(revisions(items)).extracting(each -> each.revision().id()).containsExactly("11", "13");
        assertThat(flaws(items)).singleElement().satisfies(flaw -> {
            assertThat(flaw.reason()).isEqualTo("revision_too_large");
            assertThat(flaw.revisionId()).isEqualTo("12");
        });
    }

    @Test
    void a_large_text_is_read_whole() throws Exception {
        String large = "äöü&amp;\n".repeat(400_000);

        List<DumpItem> items = read(HEAD + page(1, "A", revision(11, large), revision(12, large)) + END);

        assertThat(text(items, 0)).isEqualTo("äöü&\n".repeat(400_000));
        assertThat(text(items, 1)).isEqualTo(text(items, 0));
    }

    @Test
    void cdata_is_text_whatever_it_looks_like() throws Exception {
        String cdata = "<revision><id>11</id><text><![CDATA[a </revision> <page> b]]></text></revision>";

        List<DumpItem> items = read(HEAD + page(1, "A", cdata) + END);

        assertThat(text(items, 0)).isEqualTo("a </revision> <page> b");
    }

    @Test
    void reading_goes_on_where_it_stopped_without_loss() throws Exception {
        String dump = HEAD
                + page(1, "A", revision(11, "a"), revision(12, "&bad;"), revision(13, "c"))
                + page(2, "B", revision(21, "d"), revision(22, "e"))
                + END;
        List<DumpItem> all = read(dump);

        for (int taken = 0; taken < all.size(); taken++) {
            DumpReader first = new DumpReader(stream(dump), DumpsForTests.limits(Map.of()));
            first.site();
            List<DumpItem> seen = new ArrayList<>();
            for (int i = 0; i < taken; i++) {
                seen.add(first.next());
            }
            DumpReader second = new DumpReader(stream(dump), DumpsForTests.limits(Map.of()));
            second.site();
            second.skip(first.revisions());
            seen.addAll(rest(second));

            assertThat(seen).containsAll(all);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE mediawiki [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><mediawiki></mediawiki>",
                "<?xml version=\"1.0\"?><!DOCTYPE mediawiki SYSTEM \"file:///etc/passwd\"><mediawiki/>",
                "<!DOCTYPE html><html><body>moved</body></html>",
                "<html><head/></html>",
                "<rss version=\"2.0\"></rss>",
                "{\"error\": \"none\"}",
                "just words",
                "",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><mediawiki></mediawiki>",
                "<mediawiki><siteinfo><sitename>A &unknown; B</sitename></siteinfo><page></page></mediawiki>"
            })
    void what_is_no_dump_is_refused_with_what_it_is(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnusableDumpException.class)
                .hasMessageMatching(
                        ".*(document type|HTML|root element is <rss>|JSON|text that does not begin|encoding iso|cannot be read).*");
    }

    @Test
    void entities_of_a_dump_are_never_expanded() throws Exception {
        String dump = HEAD + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + page(1, "A", revision(11, "&e;")) + END;

        assertThatThrownBy(() -> read(dump)).isInstanceOf(UnusableDumpException.class);
        assertThat(revisions(read(HEAD + page(1, "A", revision(10, "x")) + "<!DOCTYPE x [<!ENTITY e \"y\">]>"
                        + page(2, "B", revision(11, "&e;")) + END)))
                .hasSize(1);
    }

    private static String text(List<DumpItem> items, int index) {
        return Objects.requireNonNull(
                revisions(items).get(index).revision().slots().getFirst().text());
    }
}
