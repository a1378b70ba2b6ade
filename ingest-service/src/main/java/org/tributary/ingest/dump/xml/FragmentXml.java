package org.tributary.ingest.dump.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.RawPage;
import org.tributary.ingest.dump.RawRevision;
import org.tributary.ingest.dump.SiteInfo;

/** Parses fragments. Document types and entities of one's own are refused by construction. */
final class FragmentXml {
    private final XMLInputFactory factory;
    private final int depthMax;
    private final StringBuilder text = new StringBuilder();

    FragmentXml(XMLInputFactory factory, DumpLimits limits) {
        this.factory = factory;
        this.depthMax = limits.depthMax();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    SiteInfo head(Fragment fragment) throws FlawedXmlException {
        return parse(fragment, fragment.closedBy("</mediawiki>"), SiteInfoXml::read);
    }

    RawPage page(Fragment fragment) throws FlawedXmlException {
        return parse(fragment, fragment.closedBy("</page>"), elements -> PageXml.read(elements, fragment.line()));
    }

    RawRevision revision(Fragment fragment) throws FlawedXmlException {
        return parse(fragment, fragment.stream(), elements -> new RevisionXml(elements, fragment.line()).read());
    }

    /** What is made of the elements. */
    private interface Reading<T> {
        T of(Elements elements) throws XMLStreamException;
    }

    private <T> T parse(Fragment fragment, InputStream xml, Reading<T> reading) throws FlawedXmlException {
        long broken = fragment.lineOfBrokenUtf8();
        if (broken > 0) {
            throw FlawedXmlException.brokenUtf8(broken);
        }
        try (Elements elements = Elements.open(factory, xml, text, depthMax)) {
            return reading.of(elements);
        } catch (XMLStreamException e) {
            throw FlawedXmlException.of(e, fragment.line());
        }
    }
}
