package org.tributary.acceptance;

import java.nio.charset.StandardCharsets;

/** Writes exports of pages for a wiki to import. */
final class Export {
    private final StringBuilder xml = new StringBuilder(
            "<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.10/\" version=\"0.10\" xml:lang=\"en\">"
                    + "<siteinfo><sitename>Elsewhere</sitename><dbname>elsewhere</dbname></siteinfo>");
    private int revisions;

    /** Begins a page. */
    Export page(String title) {
        endPage();
        xml.append("<page><title>").append(title).append("</title><ns>0</ns><id>1</id>");
        return this;
    }

    /** Adds a revision to it, by somebody without an account here. */
    Export revision(String timestamp, String editor, String comment, String text) {
        revisions++;
        xml.append("<revision><id>%d</id><timestamp>%s</timestamp><contributor>".formatted(revisions, timestamp))
                .append("<username>%s</username><id>7</id></contributor>".formatted(editor))
                .append("<comment>%s</comment><model>wikitext</model><format>text/x-wiki</format>".formatted(comment))
                .append("<text xml:space=\"preserve\" bytes=\"%d\">%s</text></revision>"
                        .formatted(text.getBytes(StandardCharsets.UTF_8).length, text));
        return this;
    }

    String xml() {
        endPage();
        return xml + "</mediawiki>";
    }

    private void endPage() {
        if (xml.indexOf("<page>") >= 0 && xml.lastIndexOf("</page>") < xml.lastIndexOf("<page>")) {
            xml.append("</page>");
        }
    }
}
