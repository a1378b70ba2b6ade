package org.tributary.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How fast dumps are read, beside the programs that only unpack them and parsers that only parse. */
public final class DumpReadingBenchmark {
    private static final int INVENTED_REVISIONS = 6_000;

    private final int rounds;
    private final int bytes;

    private DumpReadingBenchmark(int rounds, int bytes) {
        this.rounds = rounds;
        this.bytes = bytes;
    }

    /**
     * Measures.
     *
     * @param arguments rounds; megabytes of each dump that are packed again as bz2 and 7z; dumps, the first of them a
     *     long history, or none
     */
    public static void main(String[] arguments) throws Exception {
        DumpReadingBenchmark benchmark =
                new DumpReadingBenchmark(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]) * 1_000_000);
        Path folder = Files.createTempDirectory("tributary-benchmark");
        try {
            List<Path> dumps = List.of(arguments).subList(2, arguments.length).stream()
                    .flatMap(each -> List.of(each.strip().split("\\s+")).stream())
                    .filter(each -> !each.isEmpty())
                    .map(Path::of)
                    .toList();
            benchmark.run(folder, dumps.isEmpty() ? List.of(invented(folder)) : dumps);
        } finally {
            delete(folder);
        }
    }

    private static Path invented(Path folder) throws IOException {
        System.out.println("No dump was named, so one is invented.");
        return Specimens.invented(folder.resolve("invented.xml.zst"), INVENTED_REVISIONS, Integer.MAX_VALUE);
    }

    private void run(Path folder, List<Path> dumps) throws Exception {
        for (Path dump : dumps) {
            whole(dump);
            byte[] xml = beginningOf(dump);
            String name = String.format(Locale.ROOT, "%d MB of %s as ", xml.length / 1_000_000, dump.getFileName());
            bzip2(name + "bz2, one stream", Specimens.bzip2(xml, folder.resolve("one.bz2")), xml.length);
            bzip2(name + "bz2, many streams", Specimens.multistreamBzip2(xml, folder.resolve("many.bz2")), xml.length);
            sevenZip(name + "7z", Specimens.sevenZip(xml, folder.resolve("one.7z")), xml.length);
        }
    }

    private void whole(Path dump) throws Exception {
        long size = Reading.bytes(dump);
        Contest contest = new Contest(dump.getFileName() + ", " + size / 1_000_000 + " MB of XML");
        if (dump.toString().endsWith(".zst") && Commands.has("zstd")) {
            contest.with("zstd -dc, piped into cat", () -> Commands.zstd(dump, size));
        }
        if (dump.toString().endsWith(".bz2") && Commands.has("bzip2")) {
            contest.with("bzip2 -dc", () -> Commands.bzip2(dump, size));
        }
        contest.with("ours: unpacked only", () -> Reading.bytes(dump))
                .with("ours: to revisions", () -> Reading.revisions(dump))
                .with("ours: to page changes", () -> Reading.pageChanges(dump))
                .with("Aalto, texts as strings", () -> Reading.aalto(dump))
                .with("the JDK's StAX, texts as strings", () -> Reading.jdk(dump))
                .hold(rounds);
    }

    private void bzip2(String title, Path file, long size) throws Exception {
        Contest contest = new Contest(title);
        if (Commands.has("bzip2")) {
            contest.with("bzip2 -dc", () -> Commands.bzip2(file, size));
        }
        contest.with("ours: unpacked only", () -> Reading.bytes(file))
                .with("ours: to revisions", () -> Reading.revisions(file))
                .hold(rounds);
    }

    private void sevenZip(String title, Path file, long size) throws Exception {
        Contest contest = new Contest(title);
        if (Commands.has("7z")) {
            contest.with("7z x -so", () -> Commands.sevenZip(file, size));
        }
        contest.with("ours: unpacked only", () -> Reading.bytes(file))
                .with("ours: to revisions", () -> Reading.revisions(file))
                .hold(rounds);
    }

    private byte[] beginningOf(Path dump) throws Exception {
        try (InputStream xml = Reading.open(dump)) {
            return Specimens.beginning(xml, bytes);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
