package org.tributary.sample;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The export as any XML parser reads it, for tests.
 *
 * @param site the siteinfo element
 * @param pages in file order
 */
record ExportedWiki(Element site, List<ExportedPage> pages) {
    static final Path SOURCES = Path.of("src/main/wiki");

    static ExportedWiki made() throws Exception {
        return of(SampleWiki.export(Sources.in(SOURCES)));
    }

    static ExportedWiki of(byte[] export) throws Exception {
        Element root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(export))
                .getDocumentElement();
        List<ExportedPage> pages =
                children(root, "page").stream().map(ExportedPage::of).toList();
        return new ExportedWiki(children(root, "siteinfo").getFirst(), pages);
    }

    ExportedPage page(String title) {
        return pages.stream()
                .filter(page -> page.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page '" + title + "'"));
    }

    List<Element> revisions() {
        return pages.stream().flatMap(page -> page.revisions().stream()).toList();
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    /** The text of the only child of this name. */
    static Optional<String> value(Element parent, String name) {
        return children(parent, name).stream().findFirst().map(Element::getTextContent);
    }

    /** A page of the export. */
    record ExportedPage(String title, long id, Optional<String> redirect, List<Element> revisions) {
        private static ExportedPage of(Element page) {
            return new ExportedPage(
                    value(page, "title").orElseThrow(),
                    Long.parseLong(value(page, "id").orElseThrow()),
                    children(page, "redirect").stream().findFirst().map(redirect -> redirect.getAttribute("title")),
                    children(page, "revision"));
        }

        String text() {
            return value(revisions.getLast(), "text").orElseThrow();
        }
    }
}
