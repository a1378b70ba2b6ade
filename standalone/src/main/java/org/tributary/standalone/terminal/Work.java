package org.tributary.standalone.terminal;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a piece of work has come.
 *
 * @param done in {@code unit}
 * @param total in {@code unit}; null where nobody can know
 * @param elapsed since this run of the work began
 */
public record Work(long done, @Nullable Long total, String unit, long pages, long revisions, Duration elapsed) {
    private static final long MEBIBYTE = 1024L * 1024L;

    /** One line that says it all: share, counts, rate, time left. */
    public String line() {
        StringBuilder line = new StringBuilder();
        if (total != null && total > 0) {
            line.append(percent()).append(" % of ").append(amount(total)).append(", ");
        }
        line.append(counts());
        Duration left = left();
        if (left != null) {
            line.append(", ").append(clock(left)).append(" left");
        }
        return line.toString();
    }

    /** Pages, revisions and revisions a second, in words. */
    public String counts() {
        double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
        return String.format(
                Locale.ROOT,
                "%,d pages, %,d revisions, %,d revisions/s",
                pages,
                revisions,
                Math.round(revisions / seconds));
    }

    int percent() {
        return total == null || total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    private @Nullable Duration left() {
        if (total == null || done <= 0 || done >= total) {
            return null;
        }
        return Duration.ofMillis((long) (elapsed.toMillis() * ((double) (total - done) / done)));
    }

    private String amount(long value) {
        return unit.equals("bytes")
                ? String.format(Locale.ROOT, "%.1f MiB", (double) value / MEBIBYTE)
                : String.format(Locale.ROOT, "%,d %s", value, unit);
    }

    private static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
