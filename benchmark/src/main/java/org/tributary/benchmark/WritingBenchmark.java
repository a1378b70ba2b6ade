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
    private static final int SMALL_PAGES = 2_000;
    private static final int SMALL_REVISIONS_OF_PAGE = 15;
    private static final int LARGE_REVISIONS = 12_000;
    private static final int LARGE_CHARACTERS = 80_000;
    private static final double MILLIS_PER_SECOND = 1_000;

    private WritingBenchmark() {}

    /**
     * Measures.
     *
     * @param arguments the article service's {@code quarkus-run.jar}; how many revisions of each dump at most, 0 for all;
     *     then dumps, or nothing for an invented wiki of small pages and an invented page of a long history
     */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        int revisionsMax = Integer.parseInt(arguments[1]);
        List<Path> dumps = Stream.of(arguments)
                .skip(2)
                .flatMap(each -> Stream.of(each.strip().split("\\s+")))
                .filter(each -> !each.isEmpty())
                .map(Path::of)
                .toList();
        Path folder = Files.createTempDirectory("tributary-writing");
        try {
            if (dumps.isEmpty()) {
                Path small =
                        Specimens.inventedPages(folder.resolve("small.xml.zst"), SMALL_PAGES, SMALL_REVISIONS_OF_PAGE);
                measure(jar, folder.resolve("small"), small, revisionsMax);
                Path large = Specimens.invented(folder.resolve("large.xml.zst"), LARGE_REVISIONS, LARGE_CHARACTERS);
                measure(jar, folder.resolve("large"), large, revisionsMax);
            }
            for (int i = 0; i < dumps.size(); i++) {
                measure(jar, folder.resolve("dump" + i), dumps.get(i), revisionsMax);
            }
        } finally {
            delete(folder);
        }
    }

    private static void measure(Path jar, Path folder, Path dump, int revisionsMax) throws Exception {
        System.out.printf("%n%s%n", dump.getFileName());
        try (WritingRiver river = WritingRiver.start(folder, jar)) {
            WritingRiver.Filled filled = river.fill(dump, revisionsMax > 0 ? revisionsMax : Long.MAX_VALUE);
            Instant begun = Instant.now();
            river.startArticle();
            long before = river.awaitRevisions(1);
            Instant first = Instant.now();
            long half = river.awaitRevisions(filled.revisions() / 2);
            Instant middle = Instant.now();
            CpuUse used = river.cpuUse();
            long all = river.awaitRevisions(filled.revisions());
            Instant last = Instant.now();
            String spent = river.cpuUse().since(used, all - half);
            System.out.printf(
                    Locale.ROOT,
                    "%d revisions, %.0f MB of events; from the first commit to the last %.0f revisions/s, the second half"
                            + " %.0f revisions/s (started %.1f s before)%n",
                    all,
                    filled.bytes() / 1e6,
                    rate(all - before, first, last),
                    rate(all - half, middle, last),
                    Duration.between(begun, first).toMillis() / MILLIS_PER_SECOND);
            System.out.printf("processor time for each revision of the second half: %s%n", spent);
            river.awaitPublished();
            StoreSizes.print(river.connect(), all);
            new StoreReading(river.address(), river.connect()).print();
        }
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
