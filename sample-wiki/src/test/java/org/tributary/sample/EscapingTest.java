package org.tributary.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.sample.ExportedWiki.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.sample.source.Editors;
import org.tributary.sample.source.PageReader;
import org.tributary.sample.source.Site;

/** Texts full of markup come out of the export as they went in. */
final class EscapingTest {
    @Test
    void markup_and_all_scripts_survive() throws Exception {
        String text = "<ref name=\"a&b\">1 < 2 && 3 > 2 ]]></ref> &nbsp; 筋 Μυ عضلة 🧠\n  indented";
        var page = PageReader.pages(
                "page.wiki",
                List.of(
                        "@page A & B",
                        text.lines().toList().get(0),
                        "  indented",
                        "@history",
                        "2010-01-01 10:00 | A \"& <B | | <!-- & -->"));
        var site = new Site("N & W", "nw", "https://nw.example/", "en", "r", "u", List.of("n"));
        var sources = new Sources(site, Editors.of("editors.txt", List.of("1 | A \"& <B")), page);

        ExportedWiki wiki = ExportedWiki.of(SampleWiki.export(sources));

        assertThat(wiki.page("A & B").text()).isEqualTo(text);
        assertThat(value(wiki.revisions().getFirst(), "comment")).hasValue("<!-- & -->");
        assertThat(value(wiki.site(), "sitename")).hasValue("N & W");
    }
}
