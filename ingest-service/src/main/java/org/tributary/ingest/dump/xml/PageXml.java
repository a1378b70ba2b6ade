package org.tributary.ingest.dump.xml;

import javax.xml.stream.XMLStreamException;
import org.tributary.ingest.dump.RawPage;

/** Reads the head of a page. */
final class PageXml {
    private PageXml() {}

    static RawPage read(Elements elements, long line) throws XMLStreamException {
        String id = null;
        String title = null;
        String namespace = null;
        boolean isRedirect = false;
        String redirectTitle = null;
        for (String child = elements.nextChild(); child != null; child = elements.nextChild()) {
            switch (child) {
                case "id" -> id = elements.word();
                case "title" -> title = elements.word();
                case "ns" -> namespace = elements.word();
                case "redirect" -> {
                    isRedirect = true;
                    redirectTitle = elements.attribute("title");
                    elements.skip();
                }
                default -> elements.skip();
            }
        }
        return new RawPage(id, title, namespace, isRedirect, redirectTitle, line);
    }
}
