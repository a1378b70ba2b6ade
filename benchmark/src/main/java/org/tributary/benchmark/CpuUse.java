package org.tributary.benchmark;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The time that processors have spent on some programs and their children: it says more than a clock where others work too. */
record CpuUse(Map<String, Duration> spent) {

    static CpuUse of(Map<String, Long> processIds) {
        Map<String, Duration> spent = new LinkedHashMap<>();
        processIds.forEach((name, id) -> spent.put(name, spent(id)));
        return new CpuUse(spent);
    }

    private static Duration spent(long processId) {
        return ProcessHandle.of(processId).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What was spent since then on each of so many things. */
    String since(CpuUse before, long things) {
        return spent.entrySet().stream()
                .map(each -> {
                    Duration more = each.getValue().minus(before.spent.getOrDefault(each.getKey(), Duration.ZERO));
                    return String.format(
                            Locale.ROOT, "%s %.2f ms", each.getKey(), more.toNanos() / 1e6 / Math.max(1, things));
                })
                .collect(Collectors.joining(", "));
    }
}
