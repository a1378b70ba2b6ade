package org.tributary.article.authorship;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.tributary.event.identity.RevisionId;

/** Reads the revisions of a well-formed dump, for tests. */
public final class DumpHistory {
    private static final int WINDOW_BITS_MAX = 27;

    private final XMLStreamReader xml;
    private final Map<String, String> fields = new HashMap<>();

    /**
     * A revision of a page, with the name of who made it.
     *
     * @param user empty where it is hidden
     */
    public record Told(long pageId, String user, RevisionText revision) {}

    /** Is given one revision after the other, in the order of the dump. */
    public interface Consumer {
        void accept(Told told) throws Exception;
    }

    private DumpHistory(XMLStreamReader xml) {
        this.xml = xml;
    }

    public static void forEachRevision(Path file, Consumer consumer) throws Exception {
        if (file.toString().endsWith(".7z")) {
            try (SevenZFile archive = SevenZFile.builder().setPath(file).get()) {
                read(archive.getInputStream(archive.getNextEntry()), consumer);
            }
        } else {
            try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file))) {
                read(in.setLongMax(WINDOW_BITS_MAX), consumer);
            }
        }
    }

    private static void read(InputStream in, Consumer consumer) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        new DumpHistory(factory.createXMLStreamReader(in)).read(consumer);
    }

    private void read(Consumer consumer) throws Exception {
        long pageId = 0;
        String inside = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                switch (name) {
                    case "page", "revision", "contributor" -> {
                        inside = name;
                        if (!name.equals("contributor")) {
                            fields.clear();
                        }
                    }
                    case "id" -> {
                        long id = Long.parseLong(xml.getElementText());
                        pageId = inside.equals("page") ? id : pageId;
                        fields.put(inside + " id", Long.toString(id));
                    }
                    case "text" -> text();
                    case "timestamp", "username", "ip", "comment", "minor" -> fields.put(name, xml.getElementText());
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("contributor")) {
                    inside = "revision";
                } else if (xml.getLocalName().equals("revision")) {
                    String user = fields.getOrDefault("username", fields.getOrDefault("ip", ""));
                    consumer.accept(new Told(pageId, user, revision()));
                }
            }
        }
    }

    private void text() throws XMLStreamException {
        String hash = xml.getAttributeValue(null, "sha1");
        boolean isHidden = xml.getAttributeValue(null, "deleted") != null;
        String text = xml.getElementText();
        if (!isHidden) {
            fields.put("text", text);
        }
        if (hash != null) {
            fields.put("sha1", hash);
        }
    }

    private RevisionText revision() throws IOException {
        String id = fields.get("revision id");
        String timestamp = fields.get("timestamp");
        if (id == null || timestamp == null) {
            throw new IOException("a revision without id or timestamp");
        }
        return new RevisionText(
                new RevisionId(Long.parseLong(id)),
                Instant.parse(timestamp),
                fields.get("text"),
                fields.get("sha1"),
                fields.get("comment"),
                fields.containsKey("minor"),
                editor());
    }

    private String editor() {
        String user = fields.getOrDefault("contributor id", "0");
        if (!user.equals("0")) {
            return user;
        }
        String name = fields.getOrDefault("ip", fields.get("username"));
        return name == null ? "" : "0|" + name;
    }
}
