package org.tributary.ingest.dump.xml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.dump.SiteInfo;
import org.tributary.ingest.dump.SiteInfo.SiteNamespace;

/** Reads the head of a dump. */
final class SiteInfoXml {
    private @Nullable String siteName;
    private @Nullable String databaseName;
    private @Nullable String base;
    private @Nullable String generator;
    private final List<SiteNamespace> namespaces = new ArrayList<>();

    private SiteInfoXml() {}

    static SiteInfo read(Elements elements) throws XMLStreamException {
        SiteInfoXml found = new SiteInfoXml();
        String version = elements.attribute("version");
        String language = elements.prefixedAttribute("xml", "lang");
        for (String child = elements.nextChild(); child != null; child = elements.nextChild()) {
            if (child.equals("siteinfo")) {
                found.siteInfo(elements);
            } else {
                elements.skip();
            }
        }
        return new SiteInfo(
                version, language, found.siteName, found.databaseName, found.base, found.generator, found.namespaces);
    }

    private void siteInfo(Elements elements) throws XMLStreamException {
        for (String child = elements.nextChild(); child != null; child = elements.nextChild()) {
            switch (child) {
                case "sitename" -> siteName = elements.word();
                case "dbname" -> databaseName = elements.word();
                case "base" -> base = elements.word();
                case "generator" -> generator = elements.word();
                case "namespaces" -> namespaces(elements);
                default -> elements.skip();
            }
        }
    }

    private void namespaces(Elements elements) throws XMLStreamException {
        for (String child = elements.nextChild(); child != null; child = elements.nextChild()) {
            String key = elements.attribute("key");
            String name = elements.text().strip();
            if (key != null && key.matches("-?\\d{1,9}")) {
                namespaces.add(new SiteNamespace(Integer.parseInt(key), name));
            }
        }
    }
}
