package org.tributary.benchmark;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Dumps to read, made in a temporary folder from the beginning of a real one, or of words where there is none. */
final class Specimens {
    private static final int STREAM_BYTES = 1_000_000;
    private static final int PIECE_BYTES = 64 * 1024;
    private static final String[] WORDS =
            ("river stream brook mill bridge ferry field garden market tower bell road hill "
                            + "winter harvest copper barley weaver miller carter stone water light near under between beyond")
                    .split(" ", -1);

    private Specimens() {}

    /** The first bytes of a dump, unpacked, cut after a revision and closed, so that it is a dump again. */
    static byte[] beginning(InputStream xml, int bytes) throws IOException {
        String whole = new String(xml.readNBytes(bytes), StandardCharsets.UTF_8);
        int lastPage = whole.lastIndexOf("</page>");
        int lastRevision = whole.lastIndexOf("</revision>");
        String kept = lastRevision > lastPage
                ? whole.substring(0, lastRevision) + "</revision></page></mediawiki>"
                : whole.substring(0, lastPage) + "</page></mediawiki>";
        return kept.getBytes(StandardCharsets.UTF_8);
    }

    /** One stream, as {@code bzip2} makes it. */
    static Path bzip2(byte[] xml, Path file) throws IOException {
        try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(file))) {
            out.write(xml);
        }
        return file;
    }

    /** Many streams one after another, as dumps are that can be read from the middle. */
    static Path multistreamBzip2(byte[] xml, Path file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int from = 0; from < xml.length; from += STREAM_BYTES) {
            try (OutputStream out = new BZip2CompressorOutputStream(packed)) {
                out.write(xml, from, Math.min(STREAM_BYTES, xml.length - from));
            }
        }
        return Files.write(file, packed.toByteArray());
    }

    static Path sevenZip(byte[] xml, Path file) throws IOException {
        try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("dump.xml");
            archive.putArchiveEntry(entry);
            for (int from = 0; from < xml.length; from += PIECE_BYTES) {
                archive.write(xml, from, Math.min(PIECE_BYTES, xml.length - from));
            }
            archive.closeArchiveEntry();
        }
        return file;
    }

    /**
     * A page that grows and changes from revision to revision, where no real history is given.
     *
     * @param charactersMax how long its text becomes; what is at its end is lost then
     */
    static Path invented(Path file, int revisions, int charactersMax) throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        try (OutputStream out = new ZstdOutputStreamNoFinalizer(Files.newOutputStream(file)).setLong(27)) {
            write(
                    out,
                    "<mediawiki version=\"0.11\" xml:lang=\"en\"><siteinfo><sitename>Invented</sitename></siteinfo>"
                            + "<page><title>River</title><ns>0</ns><id>1</id>\n");
            for (int id = 1; id <= revisions; id++) {
                edit(text, random);
                text.setLength(
                        text.length() <= charactersMax ? text.length() : text.lastIndexOf("\n", charactersMax - 1) + 1);
                write(out, revision(id, "Ada", text));
            }
            write(out, "</page></mediawiki>\n");
        }
        return file;
    }

    /** Many pages with short histories of short texts. */
    static Path inventedPages(Path file, int pages, int revisionsOfPage) throws IOException {
        Random random = new Random(2);
        int id = 0;
        try (OutputStream out = new ZstdOutputStreamNoFinalizer(Files.newOutputStream(file)).setLong(27)) {
            write(
                    out,
                    "<mediawiki version=\"0.11\" xml:lang=\"en\"><siteinfo><sitename>Invented</sitename></siteinfo>");
            for (int page = 1; page <= pages; page++) {
                write(out, "<page><title>River " + page + "</title><ns>0</ns><id>" + page + "</id>\n");
                StringBuilder text = new StringBuilder();
                for (int revision = 0; revision < revisionsOfPage; revision++) {
                    if (revision < 5) {
                        edit(text, random);
                    } else {
                        text.append(WORDS[random.nextInt(WORDS.length)]).append('\n');
                    }
                    write(out, revision(++id, "Editor " + random.nextInt(500), text));
                }
                write(out, "</page>\n");
            }
            write(out, "</mediawiki>\n");
        }
        return file;
    }

    private static String revision(int id, String editor, CharSequence text) {
        return "<revision><id>" + id + "</id><timestamp>2020-01-02T03:04:05Z</timestamp><contributor><username>"
                + editor
                + "</username></contributor><comment>more</comment><model>wikitext</model>"
                + "<format>text/x-wiki</format><text xml:space=\"preserve\">" + text + "</text></revision>\n";
    }

    private static void edit(StringBuilder text, Random random) {
        int at = text.isEmpty() ? 0 : text.indexOf("\n", random.nextInt(text.length())) + 1;
        StringBuilder line = new StringBuilder();
        for (int word = 0; word < 12; word++) {
            line.append(word % 5 == 2 ? "[[" : "").append(WORDS[random.nextInt(WORDS.length)]);
            line.append(word % 5 == 2 ? "]] " : " ");
        }
        text.insert(at, line.append("&quot;so it was&quot;.\n"));
    }

    private static void write(OutputStream out, String xml) throws IOException {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
