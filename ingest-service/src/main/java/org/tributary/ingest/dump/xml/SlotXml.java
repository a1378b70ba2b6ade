package org.tributary.ingest.dump.xml;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.dump.RawRevision.RawSlot;

/** Reads one slot: of the main one the elements stand in the revision itself, of others in {@code <content>}. */
final class SlotXml {
    private String role;
    private @Nullable String origin;
    private @Nullable String model;
    private @Nullable String format;
    private @Nullable String bytes;
    private @Nullable String sha1;
    private boolean isDeleted;
    private boolean isTold;
    private @Nullable String text;

    SlotXml(String role) {
        this.role = role;
    }

    static RawSlot read(Elements elements) throws XMLStreamException {
        SlotXml slot = new SlotXml("");
        for (String child = elements.nextChild(); child != null; child = elements.nextChild()) {
            slot.take(child, elements);
        }
        return slot.slot();
    }

    void take(String child, Elements elements) throws XMLStreamException {
        switch (child) {
            case "role" -> role = elements.text().strip();
            case "origin" -> origin = elements.word();
            case "model" -> model = elements.word();
            case "format" -> format = elements.word();
            case "text" -> body(elements);
            default -> elements.skip();
        }
    }

    /** Whether there was a text element. */
    boolean isTold() {
        return isTold;
    }

    RawSlot slot() {
        return new RawSlot(role, origin, model, format, bytes, sha1, isDeleted, text);
    }

    private void body(Elements elements) throws XMLStreamException {
        isTold = true;
        bytes = elements.attribute("bytes");
        sha1 = elements.attribute("sha1");
        isDeleted = elements.has("deleted");
        boolean isElsewhere = elements.has("id") || elements.has("location");
        String body = elements.text();
        boolean isLeftOut = body.isEmpty() && (isElsewhere || (bytes != null && !bytes.equals("0")));
        text = isDeleted || isLeftOut ? null : body;
    }
}
