package org.tributary.acceptance;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** What a dump says, read by the shortest way that is not the product's: the JDK's own XML reader. */
final class DumpOnDisk {
    private static final int WINDOW_LOG = 27;

    private final Map<Long, DumpedRevision> revisions = new TreeMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private boolean isInRevision;
    private boolean isInContributor;
    private boolean isMinor;
    private long pageId;
    private String title = "";

    private DumpOnDisk() {}

    /** Its revisions by number. */
    static Map<Long, DumpedRevision> revisions(Path file) throws IOException, XMLStreamException {
        DumpOnDisk dump = new DumpOnDisk();
        if (file.toString().endsWith(".7z")) {
            try (SevenZFile archive = SevenZFile.builder().setPath(file).get();
                    InputStream xml = archive.getInputStream(archive.getNextEntry())) {
                dump.read(xml);
            }
        } else {
            try (InputStream packed = new BufferedInputStream(Files.newInputStream(file));
                    ZstdInputStream xml = new ZstdInputStream(packed).setLongMax(WINDOW_LOG)) {
                dump.read(xml);
            }
        }
        return dump.revisions;
    }

    private void read(InputStream input) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        XMLStreamReader xml = factory.createXMLStreamReader(input, "UTF-8");
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    begin(xml.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName(), text.toString());
                default -> {
                    // comments and the like say nothing
                }
            }
        }
    }

    private void begin(String element) {
        switch (element) {
            case "page" -> pageId = 0;
            case "revision" -> {
                isInRevision = true;
                isMinor = false;
                fields.clear();
            }
            case "contributor" -> isInContributor = true;
            case "minor" -> isMinor = true;
            default -> {
                // told when it ends
            }
        }
    }

    private void end(String element, String text) {
        if (!isInRevision) {
            if (element.equals("title")) {
                title = text.replace(' ', '_');
            } else if (element.equals("id") && pageId == 0) {
                pageId = Long.parseLong(text);
            }
        } else if (element.equals("contributor")) {
            isInContributor = false;
        } else if (element.equals("revision")) {
            isInRevision = false;
            add();
        } else if (!element.equals("text")) {
            fields.put(isInContributor ? "contributor/" + element : element, text);
        }
    }

    private void add() {
        long id = Long.parseLong(fields.getOrDefault("id", "0"));
        String name = fields.getOrDefault("contributor/username", fields.getOrDefault("contributor/ip", ""));
        revisions.put(
                id,
                new DumpedRevision(
                        pageId,
                        title,
                        id,
                        Long.parseLong(fields.getOrDefault("parentid", "0")),
                        fields.getOrDefault("timestamp", ""),
                        fields.get("sha1"),
                        fields.getOrDefault("comment", ""),
                        name,
                        Long.parseLong(fields.getOrDefault("contributor/id", "0")),
                        isMinor));
    }
}
