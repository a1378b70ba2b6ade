package org.tributary.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs ways of doing the same thing one after another, round by round, so that a busy minute hits all of them alike. */
final class Contest {
    private static final double BYTES_PER_MEGABYTE = 1_000_000;
    private static final double NANOS_PER_SECOND = 1_000_000_000;

    private final String title;
    private final Map<String, Way> ways = new LinkedHashMap<>();

    Contest(String title) {
        this.title = title;
    }

    /** One way of doing it; returns how many bytes of XML it went through. */
    interface Way {
        long run() throws Exception;
    }

    /** Adds a way; the first one is what the others are compared with. */
    Contest with(String name, Way way) {
        ways.put(name, way);
        return this;
    }

    /** Runs all ways so often and prints the speed of the first round, when nothing is warm, and the median of all. */
    void hold(int rounds) throws Exception {
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Way> each : ways.entrySet()) {
                speeds.computeIfAbsent(each.getKey(), any -> new ArrayList<>()).add(speed(each.getValue()));
            }
        }
        print(rounds, speeds);
    }

    private static double speed(Way way) throws Exception {
        long begun = System.nanoTime();
        long bytes = way.run();
        return bytes / BYTES_PER_MEGABYTE / ((System.nanoTime() - begun) / NANOS_PER_SECOND);
    }

    private void print(int rounds, Map<String, List<Double>> speeds) {
        System.out.printf("%n%s (MB of XML a second, %d rounds)%n%n", title, rounds);
        System.out.println("| way | first round | median | share of the first |");
        System.out.println("|---|---|---|---|");
        double first = median(speeds.values().iterator().next());
        speeds.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f %% |%n",
                name,
                all.getFirst(),
                median(all),
                100 * median(all) / first));
    }

    private static double median(List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
