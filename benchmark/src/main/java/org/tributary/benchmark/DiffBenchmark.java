package org.tributary.benchmark;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.article.diff.DiffConfig;
import org.tributary.article.diff.DiffLimits;
import org.tributary.article.diff.TextDiff;
import org.tributary.article.diff.html.DiffTable;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;

/** How long it takes to compare each revision of a dump with the one before it. */
public final class DiffBenchmark {
    private static final int WARM_UP = 1_000;
    private static final int CHARS_MIN = 60_000;
    private static final int INVENTED_REVISIONS = 3_000;
    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final double[] SHARES = {0.5, 0.95, 0.99, 1};

    private final DiffLimits limits = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(DiffConfig.class)
            .build()
            .getConfigMapping(DiffConfig.class)
            .limits();
    private final int charsMin;
    private long[] compared = new long[1024];
    private long[] shown = new long[1024];
    private int pairs;
    private int coarse;
    private long chars;
    private @Nullable String before;

    private DiffBenchmark(int charsMin) {
        this.charsMin = charsMin;
    }

    /**
     * Measures.
     *
     * @param arguments how many revisions at most, 0 for all; then a dump, or nothing for an invented history
     */
    public static void main(String[] arguments) throws Exception {
        long max = Long.parseLong(arguments[0]);
        boolean isInvented = arguments.length < 2 || arguments[1].isBlank();
        Path invented = Files.createTempFile("tributary-diff", ".xml.zst");
        try {
            Path dump = isInvented
                    ? Specimens.invented(invented, INVENTED_REVISIONS, Integer.MAX_VALUE)
                    : Path.of(arguments[1].strip());
            DiffBenchmark benchmark = new DiffBenchmark(isInvented ? 0 : CHARS_MIN);
            Reading.eachPageChange(
                    dump, new WikiId("measured"), max > 0 ? max : Long.MAX_VALUE, wiki -> {}, benchmark::measure);
            benchmark.print();
        } finally {
            Files.delete(invented);
        }
    }

    private void measure(PageChange change) {
        Revision revision = change.revision();
        Slot main = revision == null ? null : revision.mainSlot();
        String text = main == null ? null : main.contentBody();
        String from = before;
        before = text;
        if (from == null || text == null || from.length() < charsMin || text.length() < charsMin) {
            return;
        }
        long begun = System.nanoTime();
        TextDiff diff = TextDiff.between(from, text, true, limits);
        long middle = System.nanoTime();
        chars += DiffTable.of(diff).length();
        long ended = System.nanoTime();
        if (pairs == compared.length) {
            compared = Arrays.copyOf(compared, 2 * pairs);
            shown = Arrays.copyOf(shown, 2 * pairs);
        }
        compared[pairs] = middle - begun;
        shown[pairs] = ended - begun;
        coarse += diff.isCoarse() ? 1 : 0;
        pairs++;
    }

    private void print() {
        if (pairs <= WARM_UP) {
            throw new IllegalStateException("there are too few revisions of that size: " + pairs);
        }
        System.out.printf(
                Locale.ROOT,
                "%d pairs after %d to warm up, %d cut short by a limit, %.1f kB of HTML each%n",
                pairs - WARM_UP,
                WARM_UP,
                coarse,
                chars / 1e3 / pairs);
        print("compared", compared);
        print("compared and written as HTML", shown);
    }

    private void print(String what, long[] nanos) {
        long[] sorted = Arrays.copyOfRange(nanos, WARM_UP, pairs);
        Arrays.sort(sorted);
        StringBuilder line = new StringBuilder(what);
        for (double share : SHARES) {
            int at = Math.max(0, (int) Math.ceil(share * sorted.length) - 1);
            line.append(String.format(Locale.ROOT, " | %.0f %%: %.2f ms", share * 100, sorted[at] / NANOS_PER_MILLI));
        }
        System.out.println(line);
    }
}
