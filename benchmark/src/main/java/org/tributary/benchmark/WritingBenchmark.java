package org.tributary.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How fast page changes that lie on their topic are committed by the packaged article service, and how large its database
 * is then. PostgreSQL and Kafka are real, run beside it, and flush what they acknowledge.
 */
public final class WritingBenchmark {
    private static final int SMALL_PAGES = 8_000;
    private static final int SMALL_REVISIONS_OF_PAGE = 15;
    private static final int LARGE_REVISIONS = 12_000;
    private static final int LARGE_CHARACTERS = 80_000;

    /** So many revisions go through MediaWiki as well: what it takes for each does not change with their number. */
    private static final long IMPORTED_MAX = 500;

    private static final int PARTS = 4;

    /** So many revisions are written at the end of a long history, and as the beginning of one. */
    private static final int COMPARED = 1_000;

    private static final double MILLIS_PER_SECOND = 1_000;

    private WritingBenchmark() {}

    /**
     * Measures.
     *
     * @param arguments the article service's {@code quarkus-run.jar}; how many revisions of each dump at most, 0 for all;
     *     how often each is written, each time as another wiki, so that the last time Java has compiled what there is to
     *     be compiled; then dumps, or nothing for an invented wiki of small pages and an invented page of a long history
     */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        long revisionsMax = arguments[1].equals("0") ? Long.MAX_VALUE : Long.parseLong(arguments[1]);
        int copies = Integer.parseInt(arguments[2]);
        List<Path> dumps = Stream.of(arguments)
                .skip(3)
                .flatMap(each -> Stream.of(each.strip().split("\\s+")))
                .filter(each -> !each.isEmpty())
                .map(Path::of)
                .toList();
        Path folder = Files.createTempDirectory("tributary-writing");
        try {
            if (dumps.isEmpty()) {
                Path small =
                        Specimens.inventedPages(folder.resolve("small.xml.zst"), SMALL_PAGES, SMALL_REVISIONS_OF_PAGE);
                measure(jar, folder.resolve("small"), small, copies, revisionsMax);
                Path large = Specimens.invented(folder.resolve("large.xml.zst"), LARGE_REVISIONS, LARGE_CHARACTERS);
                measure(jar, folder.resolve("large"), large, copies, revisionsMax);
            }
            for (int i = 0; i < dumps.size(); i++) {
                measure(jar, folder.resolve("dump" + i), dumps.get(i), copies, revisionsMax);
                ImportedByMediaWiki.print(
                        folder.resolve("wiki" + i), dumps.get(i), Math.min(revisionsMax, IMPORTED_MAX));
            }
        } finally {
            delete(folder);
        }
    }

    private static void measure(Path jar, Path folder, Path dump, int copies, long revisionsMax) throws Exception {
        System.out.printf("%n%s%n", dump.getFileName());
        try (WritingRiver river = WritingRiver.start(folder, jar)) {
            WritingRiver.Filled filled = river.fill(dump, copies, revisionsMax, COMPARED);
            long all = write(river, filled);
            river.awaitPublished();
            StoreReading reading = new StoreReading(river.address(), river.connect());
            System.out.printf("%nright after the last commit%n");
            StoreSizes.print(river.connect(), all);
            reading.print();
            river.awaitPacked();
            System.out.printf("%npacked and vacuumed%n");
            StoreSizes.print(river.connect(), all);
            reading.print();
            Instant begun = Instant.now();
            CpuUse used = river.cpuUse();
            river.awaitSources();
            System.out.printf(
                    Locale.ROOT,
                    "%nlooked through for where texts came from, %.0f s later: %s for each revision%n",
                    Duration.between(begun, Instant.now()).toMillis() / MILLIS_PER_SECOND,
                    river.cpuUse().since(used, all));
            reading.printCredits();
            river.awaitPacked();
            StoreSizes.print(river.connect(), all);
            compare(river, dump, filled, all);
        }
        if (dump.toString().endsWith(".zst") && Commands.has("zstd")) {
            System.out.printf(Locale.ROOT, "%nthe whole XML, zstd -3 --long=27: %,d bytes%n", Commands.solid(dump));
        }
    }

    private static long write(WritingRiver river, WritingRiver.Filled filled) throws Exception {
        Instant begun = Instant.now();
        river.startArticle();
        long before = river.awaitRevisions(1);
        Instant first = Instant.now();
        System.out.printf(
                Locale.ROOT,
                "%d revisions, %.0f MB of events; the first was committed %.1f s after the service was started%n"
                        + "%n| part | revisions/s | processor time for each revision |%n|---|---|---|%n",
                filled.revisions(),
                filled.bytes() / 1e6,
                Duration.between(begun, first).toMillis() / MILLIS_PER_SECOND);
        long done = before;
        Instant from = first;
        CpuUse used = river.cpuUse();
        for (int part = 1; part <= PARTS; part++) {
            long now = river.awaitRevisions(filled.revisions() * part / PARTS);
            Instant to = Instant.now();
            CpuUse spent = river.cpuUse();
            System.out.printf(
                    Locale.ROOT,
                    "| %d of %d | %,.0f | %s |%n",
                    part,
                    PARTS,
                    rate(now - done, from, to),
                    spent.since(used, now - done));
            done = now;
            from = to;
            used = spent;
        }
        System.out.printf(Locale.ROOT, "| all | %,.0f | |%n", rate(done - before, first, from));
        return done;
    }

    /** Whether a revision of a long history costs more than one of a short one, Java being warm for both. */
    private static void compare(WritingRiver river, Path dump, WritingRiver.Filled filled, long held) throws Exception {
        System.out.printf(
                "%n| revisions | kB each | processor time for each revision, packing and looking for sources included |%n"
                        + "|---|---|---|%n");
        CpuUse used = river.cpuUse();
        WritingRiver.Filled first = river.fillAnother(dump, COMPARED);
        settle(river, held + first.revisions());
        print(
                "the first of a new history",
                first.revisions(),
                first.bytes(),
                river.cpuUse().since(used, COMPARED));
        used = river.cpuUse();
        river.add(filled.kept());
        settle(river, held + first.revisions() + filled.kept().size());
        long bytes =
                filled.kept().stream().mapToLong(each -> each.value().length).sum();
        print(
                "the last of the whole history",
                filled.kept().size(),
                bytes,
                river.cpuUse().since(used, COMPARED));
    }

    private static void settle(WritingRiver river, long revisions) throws Exception {
        river.awaitRevisions(revisions);
        river.awaitPublished();
        river.awaitSources();
        river.awaitPacked();
    }

    private static void print(String what, long revisions, long bytes, String spent) {
        System.out.printf(Locale.ROOT, "| %s | %d | %s |%n", what, bytes / 1_000 / Math.max(1, revisions), spent);
    }

    private static double rate(long revisions, Instant from, Instant to) {
        return revisions / Math.max(1, Duration.between(from, to).toMillis() / MILLIS_PER_SECOND);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
