package org.tributary.article.store.provenance;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.decide.TextHash;
import org.tributary.article.provenance.EvidenceKind;
import org.tributary.article.provenance.ProvenanceKind;
import org.tributary.article.provenance.text.PlainWords;
import org.tributary.article.provenance.text.Prints;
import org.tributary.article.provenance.text.Runs;
import org.tributary.article.store.text.TextReader;
import org.tributary.article.store.text.TextStore;
import org.tributary.event.identity.PageKey;
import org.tributary.event.page.HistoryPoint;

/**
 * Finds of one page which text is new in each revision, and where else that text stands: on a page that had it earlier, from
 * which it was taken, or on one that had it later. Both are found whichever page arrived first.
 */
final class TextMatching {
    /** Pairs of revisions that are compared word by word for one revision; those that share most come first. */
    private static final int PAIRS_MAX = 40;

    private static final int CONFIDENCE_PERCENT_MIN = 60;
    private static final int CONFIDENCE_PERCENT_MAX = 95;
    private static final int WORDS_FOR_A_PERCENT = 10;
    private static final int[] NONE = {};

    private final Connection connection;
    private final PageKey page;
    private final int runWordsMin;
    private final int commonPagesMax;
    private final Set<Integer> known;
    private final TextReader texts;
    private final Set<TextHash> seen = new HashSet<>();
    private final Map<HistoryPoint, Set<Integer>> fresh = new HashMap<>();
    private final Set<Integer> common = new HashSet<>();
    private final Map<Taking, Claim> claims = new HashMap<>();

    /** What one revision took from one page. */
    private record Taking(PageKey copy, long revId, PageKey source) {}

    TextMatching(Connection connection, PageKey page, int runWordsMin, int commonPagesMax, Set<Integer> known) {
        this.connection = connection;
        this.page = page;
        this.runWordsMin = runWordsMin;
        this.commonPagesMax = commonPagesMax;
        this.known = known;
        this.texts = new TextReader(connection, page);
    }

    /** Prints that are new in the revisions that were read, to be kept. */
    Map<HistoryPoint, Set<Integer>> fresh() {
        return fresh;
    }

    /** Prints that turned out to say nothing. */
    Set<Integer> common() {
        return common;
    }

    Collection<Claim> claims() {
        return claims.values();
    }

    void read(HistoryPoint point, TextHash hash) throws SQLException {
        if (!seen.add(hash)) {
            return;
        }
        Optional<int[]> words = words(page, hash);
        if (words.isEmpty()) {
            return;
        }
        Set<Integer> prints = new HashSet<>(Prints.of(words.get()).keySet());
        prints.removeAll(known);
        if (prints.isEmpty()) {
            return;
        }
        known.addAll(prints);
        prints.removeAll(PrintRows.common(connection, prints));
        prints.removeAll(common);
        List<PrintRows.Shared> shared = prints.isEmpty() ? List.of() : telling(prints);
        prints.removeAll(common);
        if (prints.isEmpty()) {
            return;
        }
        fresh.put(point, prints);
        for (PrintRows.Shared other : shared) {
            compare(point, other);
        }
    }

    /** Where else these prints are, but for those that are everywhere. */
    private List<PrintRows.Shared> telling(Set<Integer> prints) throws SQLException {
        List<PrintRows.Shared> shared = PrintRows.shared(connection, page, prints);
        Map<Integer, Set<PageKey>> pages = new HashMap<>();
        shared.forEach(each -> each.prints().forEach(print -> pages.computeIfAbsent(print, none -> new HashSet<>())
                .add(each.page())));
        pages.forEach((print, on) -> {
            if (on.size() >= commonPagesMax) {
                common.add(print);
            }
        });
        return shared.stream()
                .map(each -> {
                    Set<Integer> rare = new HashSet<>(each.prints());
                    rare.removeAll(common);
                    return new PrintRows.Shared(each.page(), each.point(), rare);
                })
                .filter(each -> !each.prints().isEmpty())
                .sorted(Comparator.comparingInt(
                                (PrintRows.Shared each) -> -each.prints().size())
                        .thenComparing(PrintRows.Shared::point))
                .limit(PAIRS_MAX)
                .toList();
    }

    private void compare(HistoryPoint point, PrintRows.Shared other) throws SQLException {
        int order = point.revDt().compareTo(other.point().revDt());
        if (order > 0) {
            add(page, point, other.page(), other.point(), other.prints());
        } else if (order < 0) {
            add(other.page(), other.point(), page, point, other.prints());
        }
    }

    private void add(PageKey copy, HistoryPoint at, PageKey source, HistoryPoint from, Set<Integer> prints)
            throws SQLException {
        List<TextHash> taken = PageRows.withBefore(connection, copy, at.revId().value());
        List<TextHash> given =
                PageRows.withBefore(connection, source, from.revId().value());
        if (taken.isEmpty() || given.isEmpty()) {
            return;
        }
        Optional<int[]> copied = words(copy, taken.getFirst());
        Optional<int[]> original = words(source, given.getFirst());
        if (copied.isEmpty() || original.isEmpty()) {
            return;
        }
        int[] before = taken.size() > 1 ? words(copy, taken.get(1)).orElse(NONE) : NONE;
        int words = Runs.words(copied.get(), before, original.get(), prints, runWordsMin);
        if (words > 0) {
            Claim claim = claim(copy, at, source, from, words);
            claims.merge(new Taking(copy, at.revId().value(), source), claim, TextMatching::better);
        }
    }

    private static Claim claim(PageKey copy, HistoryPoint at, PageKey source, HistoryPoint from, int words) {
        return new Claim(
                copy,
                at.revId().value(),
                ProvenanceKind.COPY,
                EvidenceKind.TEXT,
                Math.min(CONFIDENCE_PERCENT_MAX, CONFIDENCE_PERCENT_MIN + words / WORDS_FOR_A_PERCENT),
                copy.pageId().value(),
                null,
                source,
                null,
                null,
                from.revId().value(),
                words);
    }

    /** Of several revisions of a source the one that has most, and of those the first. */
    private static Claim better(Claim one, Claim other) {
        int order = Objects.requireNonNull(one.words()) - Objects.requireNonNull(other.words());
        if (order != 0) {
            return order > 0 ? one : other;
        }
        return Objects.requireNonNull(one.sourceRevId()) <= Objects.requireNonNull(other.sourceRevId()) ? one : other;
    }

    private Optional<int[]> words(PageKey of, TextHash hash) throws SQLException {
        return (of.equals(page) ? texts.read(hash) : TextStore.read(connection, of, hash))
                .map(bytes -> PlainWords.of(new String(bytes, StandardCharsets.UTF_8)));
    }
}
