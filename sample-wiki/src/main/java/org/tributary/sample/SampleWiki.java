package org.tributary.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLStreamException;
import org.tributary.sample.history.Chronicle;
import org.tributary.sample.history.WikiPage;
import org.tributary.sample.source.Site;

/** Makes {@code sample-wiki.xml.gz} and {@code sample-wiki.json} from a folder of sources; the build runs it. */
public final class SampleWiki {
    private static final String EXPORT = "sample-wiki.xml.gz";
    private static final String DESCRIPTION = "sample-wiki.json";

    private SampleWiki() {}

    /**
     * Writes both files into each of the given folders.
     *
     * @param arguments the folder of sources, then one or more folders to write into
     * @throws org.tributary.sample.source.MistakeInSource naming the file and line that is wrong
     */
    public static void main(String[] arguments) throws IOException, XMLStreamException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("give the folder of sources and the folders to write into");
        }
        Sources sources = Sources.in(Path.of(arguments[0]));
        byte[] export = zipped(export(sources));
        byte[] description = description(sources.site());
        for (int i = 1; i < arguments.length; i++) {
            Path folder = Files.createDirectories(Path.of(arguments[i]));
            Files.write(folder.resolve(EXPORT), export);
            Files.write(folder.resolve(DESCRIPTION), description);
        }
    }

    /** The export, not yet compressed. */
    static byte[] export(Sources sources) throws XMLStreamException {
        List<WikiPage> pages = Chronicle.of(sources.pages(), sources.editors());
        var bytes = new ByteArrayOutputStream();
        ExportWriter.write(sources.site(), pages, bytes);
        return bytes.toByteArray();
    }

    /** Java leaves the time out of gzip's header, so the same bytes in give the same bytes out. */
    private static byte[] zipped(byte[] bytes) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static byte[] description(Site site) throws IOException {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("file", EXPORT);
        description.put("name", site.name());
        description.put("rights_text", site.rightsText());
        description.put("rights_url", site.rightsUrl());
        description.put("notices", site.notices());
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(description);
    }
}
