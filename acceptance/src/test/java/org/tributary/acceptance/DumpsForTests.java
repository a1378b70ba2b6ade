package org.tributary.acceptance;

/** Small dumps of original text. */
final class DumpsForTests {
    private DumpsForTests() {}

    /** A dump of pages with two revisions each. */
    static String ofPages(int pages) {
        StringBuilder xml = new StringBuilder("""
                <mediawiki version="0.11" xml:lang="en">
                  <siteinfo>
                    <sitename>Small wiki</sitename>
                    <dbname>smallwiki</dbname>
                    <base>https://small.example/wiki/Main_Page</base>
                  </siteinfo>
                """);
        for (int page = 1; page <= pages; page++) {
            xml.append(
                    "  <page>\n    <title>Fibre %d</title>\n    <ns>0</ns>\n    <id>%d</id>\n".formatted(page, page));
            xml.append(revision(page * 2 - 1, 0, "Fibre number %d was first described here.".formatted(page)));
            xml.append(
                    revision(page * 2, page * 2 - 1, "Fibre number %d is described here at length.".formatted(page)));
            xml.append("  </page>\n");
        }
        return xml.append("</mediawiki>\n").toString();
    }

    private static String revision(int id, int parent, String text) {
        return """
                    <revision>
                      <id>%d</id>
                %s      <timestamp>2021-03-04T05:06:07Z</timestamp>
                      <contributor><username>Dorothea</username><id>7</id></contributor>
                      <model>wikitext</model>
                      <format>text/x-wiki</format>
                      <text xml:space="preserve">%s</text>
                    </revision>
                """.formatted(id, parent == 0 ? "" : "      <parentid>%d</parentid>\n".formatted(parent), text);
    }
}
