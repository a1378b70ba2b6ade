package org.tributary.ingest.dump.file;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.UnusableDumpException;

/** Opens dumps, whatever they are packed with. */
public final class DumpFiles {
    private static final int KIBIBYTE = 1024;

    private DumpFiles() {}

    /**
     * Opens a dump and unpacks its beginning.
     *
     * @throws UnusableDumpException if it is not there, cannot be read, or is packed in no way known here
     */
    public static OpenDump open(DumpSource source, DumpLimits limits)
            throws IOException, UnusableDumpException, InterruptedException {
        DumpSource.Packed packed = source.open(limits);
        try {
            byte[] head = packed.bytes().readNBytes(Fingerprint.HEAD_BYTES);
            Compression compression = Compression.of(head);
            Fingerprint fingerprint = Fingerprint.of(packed.sizeBytes(), head);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), packed.bytes());
            if (compression == Compression.SEVEN_ZIP) {
                return sevenZip(packed.file(), whole, fingerprint, limits);
            }
            CountedInputStream counted = new CountedInputStream(whole);
            Long total = packed.sizeBytes() < 0 ? null : packed.sizeBytes();
            InputStream xml = Utf8.of(compression.unpack(counted, limits));
            return new OpenDump(xml, fingerprint, counted::count, total, packed.bytes());
        } catch (IOException | UnusableDumpException | RuntimeException e) {
            packed.bytes().close();
            throw e;
        }
    }

    /** 7z keeps its table of contents at the end: what comes over a network is first put into a temporary file. */
    private static OpenDump sevenZip(@Nullable Path file, InputStream whole, Fingerprint fingerprint, DumpLimits limits)
            throws IOException, UnusableDumpException {
        boolean isTemporary = file == null;
        Path path = file == null ? download(whole) : file;
        whole.close();
        try {
            return sevenZip(path, isTemporary, fingerprint, limits);
        } catch (IOException | UnusableDumpException | RuntimeException e) {
            if (isTemporary) {
                Files.deleteIfExists(path);
            }
            throw e;
        }
    }

    private static OpenDump sevenZip(Path path, boolean isTemporary, Fingerprint fingerprint, DumpLimits limits)
            throws IOException, UnusableDumpException {
        SevenZFile archive = SevenZFile.builder()
                .setPath(path)
                .setMaxMemoryLimitKiB(Math.toIntExact(limits.sevenZipBytesMax() / KIBIBYTE))
                .get();
        try {
            SevenZArchiveEntry entry = onlyFile(archive);
            CountedInputStream xml = new CountedInputStream(archive.getInputStream(entry));
            long packedBytes = Files.size(path);
            Closeable resources = () -> {
                archive.close();
                if (isTemporary) {
                    Files.deleteIfExists(path);
                }
            };
            double packedPerByte = entry.getSize() <= 0 ? 0 : (double) packedBytes / entry.getSize();
            return new OpenDump(xml, fingerprint, () -> (long) (xml.count() * packedPerByte), packedBytes, resources);
        } catch (IOException | UnusableDumpException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** The only file in the archive, or the only one that is called XML: which of several is meant nobody can say. */
    private static SevenZArchiveEntry onlyFile(SevenZFile archive) throws UnusableDumpException {
        List<SevenZArchiveEntry> files = new ArrayList<>();
        for (SevenZArchiveEntry entry : archive.getEntries()) {
            if (!entry.isDirectory() && entry.hasStream()) {
                files.add(entry);
            }
        }
        List<SevenZArchiveEntry> called =
                files.stream().filter(DumpFiles::isCalledXml).toList();
        List<SevenZArchiveEntry> found = called.isEmpty() ? files : called;
        if (found.size() != 1) {
            throw new UnusableDumpException(
                    found.isEmpty()
                            ? "the 7z archive holds no file"
                            : "the 7z archive holds " + found.size() + " files; unpack it and import each by itself");
        }
        return found.getFirst();
    }

    private static boolean isCalledXml(SevenZArchiveEntry entry) {
        return String.valueOf(entry.getName()).toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    private static Path download(InputStream whole) throws IOException {
        Path temporary = Files.createTempFile("tributary-dump", ".7z");
        try {
            Files.copy(whole, temporary, StandardCopyOption.REPLACE_EXISTING);
            return temporary;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }
}
