package org.tributary.ingest.dump.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.RawPage;
import org.tributary.ingest.dump.RawRevision;
import org.tributary.ingest.dump.SiteInfo;

/** Parses fragments. Document types and entities of one's own are refused by construction. */
final class FragmentXml {
    private final DumpLimits limits;
    private final StringBuilder text = new StringBuilder();
    private XMLInputFactory factory = factory();
    private long markupOfFactory;

    FragmentXml(DumpLimits limits) {
        this.limits = limits;
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
        check(fragment);
        try (Elements elements = Elements.open(factory, xml, text, limits.depthMax())) {
            return reading.of(elements);
        } catch (XMLStreamException e) {
            throw FlawedXmlException.of(e, fragment.line());
        }
    }

    /** What parsers let pass, or take too long over. */
    private void check(Fragment fragment) throws FlawedXmlException {
        long broken = fragment.lineOfBrokenUtf8();
        if (broken > 0) {
            throw new FlawedXmlException("line " + broken + " is not in UTF-8");
        }
        int markup = fragment.markupBytes();
        if (markup > limits.markupBytesMax()) {
            throw new FlawedXmlException("line " + fragment.line() + ": the tags of what begins here are longer than "
                    + limits.markupBytesMax() + " bytes");
        }
        renewFactory(markup);
    }

    /** A factory keeps every name it ever saw, and finds them ever more slowly: it must not grow with the dump. */
    private void renewFactory(int markup) {
        markupOfFactory += markup;
        if (markupOfFactory > limits.markupBytesMax()) {
            factory = factory();
            markupOfFactory = markup;
        }
    }

    private static XMLInputFactory factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
