package org.tributary.benchmark;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.dump.DumpItem;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.file.DumpFiles;
import org.tributary.ingest.dump.file.DumpSource;
import org.tributary.ingest.dump.file.OpenDump;
import org.tributary.ingest.dump.xml.DumpReader;
import org.tributary.ingest.normalize.DumpPageChanges;
import org.tributary.ingest.normalize.DumpWikis;

/** Ways in which a dump can be read in Java: ours, and how parsers are used by the book. */
final class Reading {
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final DumpLimits LIMITS = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(DumpLimits.class)
            .build()
            .getConfigMapping(DumpLimits.class);

    private Reading() {}

    /** Only unpacks. */
    static long bytes(Path file) throws Exception {
        try (Counted xml = open(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            while (xml.read(buffer, 0, buffer.length) >= 0) {
                // only the count is of interest
            }
            return xml.count();
        }
    }

    /** As ingest reads it, up to revisions as the dump writes them. */
    static long revisions(Path file) throws Exception {
        try (Counted xml = open(file)) {
            DumpReader reader = new DumpReader(xml, LIMITS);
            reader.site();
            while (!(reader.next() instanceof DumpItem.End)) {
                // each is looked at by nobody
            }
            return xml.count();
        }
    }

    /** As ingest reads it, up to the values of page changes. */
    static long pageChanges(Path file) throws Exception {
        return eachPageChange(file, new WikiId("measured"), Long.MAX_VALUE, wiki -> {}, change -> {});
    }

    /** Hands over what ingest makes of a dump: its wiki, then its page changes, so many of them at most. */
    static long eachPageChange(Path file, WikiId wikiId, long max, Consumer<Wiki> wikis, Consumer<PageChange> consumer)
            throws Exception {
        try (Counted xml = open(file)) {
            DumpReader reader = new DumpReader(xml, LIMITS);
            Instant now = Instant.EPOCH;
            Wiki wiki = DumpWikis.of(wikiId, reader.site(), null, Rights.UNSTATED, List.of(), now);
            wikis.accept(wiki);
            DumpPageChanges changes = new DumpPageChanges(wiki, LIMITS);
            long count = 0;
            DumpItem item = reader.next();
            while (!(item instanceof DumpItem.End) && count < max) {
                if (item instanceof DumpItem.Read read) {
                    if (!changes.isIn(read.page())) {
                        changes.enter(read.page());
                    }
                    consumer.accept(changes.change(read.revision(), read.isLast(), now));
                    count++;
                }
                item = reader.next();
            }
            return xml.count();
        }
    }

    /** Aalto from the first byte to the last, taking each text as a string. */
    static long aalto(Path file) throws Exception {
        return stax(file, new InputFactoryImpl());
    }

    /** The JDK's own parser in the same way. Its limits against hostile XML have to be lifted for a dump. */
    static long jdk(Path file) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return stax(file, factory);
    }

    private static long stax(Path file, XMLInputFactory factory) throws Exception {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (Counted xml = open(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(xml, "UTF-8");
            StringBuilder text = new StringBuilder();
            long chars = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    chars += text.toString().length();
                    text.setLength(0);
                }
            }
            reader.close();
            if (chars == 0) {
                throw new IllegalStateException("there is no text in " + file);
            }
            return xml.count();
        }
    }

    static Counted open(Path file) throws Exception {
        OpenDump dump = DumpFiles.open(DumpSource.of(file.toString()), LIMITS);
        return new Counted(dump);
    }

    /** The unpacked bytes, counted. */
    static final class Counted extends InputStream {
        private final OpenDump dump;
        private long count;

        Counted(OpenDump dump) {
            this.dump = dump;
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int one = dump.xml().read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = dump.xml().read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            dump.close();
        }
    }
}
