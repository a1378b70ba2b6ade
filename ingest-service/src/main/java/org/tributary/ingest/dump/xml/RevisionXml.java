package org.tributary.ingest.dump.xml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.dump.RawRevision;
import org.tributary.ingest.dump.RawRevision.RawContributor;
import org.tributary.ingest.dump.RawRevision.RawSlot;

/** Reads one revision. */
final class RevisionXml {
    private static final String MAIN = "main";

    private final Elements elements;
    private final long line;
    private @Nullable String id;
    private @Nullable String parentId;
    private @Nullable String timestamp;
    private RawContributor contributor = RawContributor.UNTOLD;
    private boolean isMinor;
    private @Nullable String comment;
    private boolean isCommentDeleted;
    private @Nullable String sha1;

    RevisionXml(Elements elements, long line) {
        this.elements = elements;
        this.line = line;
    }

    RawRevision read() throws XMLStreamException {
        SlotXml main = new SlotXml(MAIN);
        List<RawSlot> others = new ArrayList<>();
        for (String child = elements.nextChild(); child != null; child = elements.nextChild()) {
            switch (child) {
                case "id" -> id = elements.word();
                case "parentid" -> parentId = elements.word();
                case "timestamp" -> timestamp = elements.word();
                case "contributor" -> contributor = contributor();
                case "minor" -> {
                    isMinor = true;
                    elements.skip();
                }
                case "comment" -> {
                    isCommentDeleted = elements.has("deleted");
                    comment = elements.text();
                }
                case "sha1" -> sha1 = elements.word();
                case "content" -> others.add(SlotXml.read(elements));
                default -> main.take(child, elements);
            }
        }
        List<RawSlot> slots = new ArrayList<>();
        if (main.isTold()) {
            slots.add(main.slot());
        }
        slots.addAll(others);
        return new RawRevision(
                id, parentId, timestamp, contributor, isMinor, comment, isCommentDeleted, sha1, slots, line);
    }

    private RawContributor contributor() throws XMLStreamException {
        boolean isDeleted = elements.has("deleted");
        String userName = null;
        String userId = null;
        String ip = null;
        for (String child = elements.nextChild(); child != null; child = elements.nextChild()) {
            switch (child) {
                case "username" -> userName = elements.word();
                case "id" -> userId = elements.word();
                case "ip" -> ip = elements.word();
                default -> elements.skip();
            }
        }
        return new RawContributor(userName, userId, ip, isDeleted);
    }
}
