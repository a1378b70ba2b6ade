package org.tributary.article.page.wrote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.authors.Author;
import org.tributary.article.reading.authors.Surviving;

/** Lays a bar out: those with the largest shares by name, then everybody else together, and those whose names are hidden. */
final class Segments {
    private static final int NAMED_MAX = 6;

    private final int tokens;
    private final List<Segment> laid = new ArrayList<>();
    private double end;

    private Segments(int tokens) {
        this.tokens = tokens;
    }

    /** A share and whose it is; nobody's where the name is hidden. */
    private record Named(@Nullable String name, int tokens) {}

    static List<Segment> of(Surviving surviving, Map<Long, String> names) {
        List<Named> all = surviving.shares().stream()
                .map(share -> new Named(Author.of(share.editor(), names).userText(), share.tokens()))
                .toList();
        List<Named> named = all.stream().filter(each -> each.name() != null).toList();
        List<Named> nameless = all.stream().filter(each -> each.name() == null).toList();
        Segments segments = new Segments(surviving.tokens());
        // One more is named rather than called the rest.
        int count = named.size() == NAMED_MAX + 1 ? named.size() : Math.min(named.size(), NAMED_MAX);
        for (Named each : named.subList(0, count)) {
            segments.add(String.valueOf(each.name()), true, "wrote-" + (segments.laid.size() + 1), each.tokens());
        }
        segments.addTogether(named.subList(count, named.size()), " others", "wrote-rest");
        segments.addTogether(nameless, nameless.size() == 1 ? " hidden name" : " hidden names", "wrote-hidden");
        return segments.laid;
    }

    private void addTogether(List<Named> several, String words, String look) {
        if (!several.isEmpty()) {
            int sum = several.stream().mapToInt(Named::tokens).sum();
            add(String.format(Locale.ENGLISH, "%,d", several.size()) + words, false, look, sum);
        }
    }

    private void add(String name, boolean isNamed, String look, int count) {
        double width = count * 100.0 / tokens;
        laid.add(new Segment(laid.size() + 1, name, isNamed, look, percent(width), end, width));
        end += width;
    }

    /** A share as people read it. */
    static String percent(double share) {
        return share < 0.1 ? "under 0.1 %" : String.format(Locale.ENGLISH, "%.1f %%", share);
    }
}
