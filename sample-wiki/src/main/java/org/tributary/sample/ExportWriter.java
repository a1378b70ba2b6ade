package org.tributary.sample;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tributary.event.identity.Sha1;
import org.tributary.sample.history.WikiPage;
import org.tributary.sample.history.WikiRevision;
import org.tributary.sample.source.Editors;
import org.tributary.sample.source.Mark;
import org.tributary.sample.source.Site;

/** Writes pages in MediaWiki's export format 0.11, laid out as the software itself does. */
final class ExportWriter {
    private static final String SPACE = "http://www.mediawiki.org/xml/export-0.11/";
    private static final String SCHEMA = "http://www.mediawiki.org/xml/export-0.11.xsd";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String FIRST_LETTER = "first-letter";

    private final XMLStreamWriter xml;
    private final NamespaceNames namespaces;

    private ExportWriter(XMLStreamWriter xml, NamespaceNames namespaces) {
        this.xml = xml;
        this.namespaces = namespaces;
    }

    /** Writes the whole export and leaves the stream open. */
    static void write(Site site, List<WikiPage> pages, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        var export = new ExportWriter(xml, new NamespaceNames(site.name()));
        export.open(site);
        for (WikiPage page : pages) {
            export.page(page);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private void open(Site site) throws XMLStreamException {
        xml.writeStartElement("mediawiki");
        xml.writeDefaultNamespace(SPACE);
        xml.writeNamespace("xsi", INSTANCE);
        xml.writeAttribute("xsi", INSTANCE, "schemaLocation", SPACE + " " + SCHEMA);
        xml.writeAttribute("version", "0.11");
        xml.writeAttribute("xml:lang", site.language());

        start(1, "siteinfo");
        leaf(2, "sitename", site.name());
        leaf(2, "dbname", site.wikiId());
        leaf(2, "base", site.base());
        leaf(2, "generator", "Tributary sample wiki");
        leaf(2, "case", FIRST_LETTER);
        start(2, "namespaces");
        for (Map.Entry<Integer, String> namespace : namespaces.names().entrySet()) {
            start(3, "namespace");
            xml.writeAttribute("key", namespace.getKey().toString());
            xml.writeAttribute("case", FIRST_LETTER);
            xml.writeCharacters(namespace.getValue());
            xml.writeEndElement();
        }
        end(2);
        end(1);
    }

    private void page(WikiPage page) throws XMLStreamException {
        start(1, "page");
        leaf(2, "title", page.title());
        leaf(2, "ns", Integer.toString(namespaces.of(page.title())));
        leaf(2, "id", Long.toString(page.id()));
        if (page.redirectTarget().isPresent()) {
            empty(2, "redirect");
            // As the software does: the page a redirect leads to, without the section.
            xml.writeAttribute("title", page.redirectTarget().get().replaceFirst("#.*", ""));
        }
        for (WikiRevision revision : page.revisions()) {
            revision(revision);
        }
        end(1);
    }

    private void revision(WikiRevision revision) throws XMLStreamException {
        start(2, "revision");
        leaf(3, "id", Long.toString(revision.id()));
        if (revision.parentId().isPresent()) {
            leaf(3, "parentid", Long.toString(revision.parentId().getAsLong()));
        }
        leaf(3, "timestamp", revision.at().toString());
        contributor(revision);
        if (revision.edit().is(Mark.MINOR)) {
            empty(3, "minor");
        }
        comment(revision);
        leaf(3, "origin", Long.toString(revision.originId()));
        leaf(3, "model", "wikitext");
        leaf(3, "format", "text/x-wiki");
        text(revision);
        end(2);
    }

    private void contributor(WikiRevision revision) throws XMLStreamException {
        if (revision.edit().is(Mark.EDITOR_HIDDEN)) {
            hidden("contributor");
            return;
        }
        String editor = revision.edit().editor();
        start(3, "contributor");
        if (Editors.isAddress(editor)) {
            leaf(4, "ip", editor);
        } else {
            leaf(4, "username", editor);
            leaf(4, "id", Long.toString(revision.editorId().orElseThrow()));
        }
        end(3);
    }

    private void comment(WikiRevision revision) throws XMLStreamException {
        if (revision.edit().is(Mark.COMMENT_HIDDEN)) {
            hidden("comment");
        } else if (!revision.edit().summary().isEmpty()) {
            leaf(3, "comment", revision.edit().summary());
        }
    }

    private void text(WikiRevision revision) throws XMLStreamException {
        boolean isHidden = revision.edit().is(Mark.TEXT_HIDDEN);
        String sha1 = Sha1.ofText(revision.text()).value();
        if (isHidden || revision.text().isEmpty()) {
            empty(3, "text");
        } else {
            start(3, "text");
        }
        xml.writeAttribute("bytes", Integer.toString(revision.text().getBytes(StandardCharsets.UTF_8).length));
        xml.writeAttribute("sha1", sha1);
        if (isHidden) {
            xml.writeAttribute("deleted", "deleted");
            empty(3, "sha1");
            return;
        }
        xml.writeAttribute("xml:space", "preserve");
        if (!revision.text().isEmpty()) {
            xml.writeCharacters(revision.text());
            xml.writeEndElement();
        }
        leaf(3, "sha1", sha1);
    }

    private void hidden(String name) throws XMLStreamException {
        empty(3, name);
        xml.writeAttribute("deleted", "deleted");
    }

    private void leaf(int depth, String name, String value) throws XMLStreamException {
        start(depth, name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void start(int depth, String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(name);
    }

    private void empty(int depth, String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEmptyElement(name);
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }
}
