package org.tributary.ingest.dump.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks over the elements of one fragment; texts are put together in a buffer that is used again. */
final class Elements implements AutoCloseable {
    private final XMLStreamReader reader;
    private final StringBuilder text;
    private final int depthMax;

    private Elements(XMLStreamReader reader, StringBuilder text, int depthMax) {
        this.reader = reader;
        this.text = text;
        this.depthMax = depthMax;
    }

    /** Stands on the outermost element. */
    static Elements open(XMLInputFactory factory, InputStream xml, StringBuilder text, int depthMax)
            throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(xml, "UTF-8");
        Elements elements = new Elements(reader, text, depthMax);
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type is declared");
            }
            reader.next();
        }
        return elements;
    }

    /** Goes to the next element inside the one we are in; null when it has no more, and then we are at its end. */
    @Nullable
    String nextChild() throws XMLStreamException {
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return reader.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return null;
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw undefinedEntity();
                default -> {
                    // white space, comments and text between elements say nothing
                }
            }
        }
    }

    /** The text of the element we are on; afterwards we are at its end. */
    String text() throws XMLStreamException {
        text.setLength(0);
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw undefinedEntity();
                case XMLStreamConstants.START_ELEMENT ->
                    throw new XMLStreamException(
                            "an element <" + reader.getLocalName() + "> where only text may be", reader.getLocation());
                default -> {
                    // a comment or processing instruction is no part of the text
                }
            }
        }
    }

    /** The text without white space around it; null if nothing is left. */
    @Nullable
    String word() throws XMLStreamException {
        String word = text().strip();
        return word.isEmpty() ? null : word;
    }

    /** Passes the element we are on with everything in it. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > depthMax) {
                        throw new XMLStreamException(
                                "elements are nested deeper than " + depthMax, reader.getLocation());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE -> throw undefinedEntity();
                default -> {
                    // nothing in here is of interest
                }
            }
        }
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** An attribute that has a prefix. */
    @Nullable
    String prefixedAttribute(String prefix, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String local = reader.getAttributeLocalName(i);
            if (local.equals(prefix + ':' + name)
                    || (local.equals(name) && prefix.equals(reader.getAttributePrefix(i)))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean has(String attribute) {
        return attribute(attribute) != null;
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }

    private XMLStreamException undefinedEntity() {
        return new XMLStreamException("&" + reader.getLocalName() + "; is no entity of XML", reader.getLocation());
    }
}
