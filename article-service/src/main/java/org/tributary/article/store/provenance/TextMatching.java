package org.tributary.article.store.provenance;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.TextHash;
import org.tributary.article.provenance.EvidenceKind;
import org.tributary.article.provenance.ProvenanceConfig;
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
    /** So many prints are rather asked for than looked for in another text. */
    private static final int FEW_PRINTS = 8;

    /** Texts before those that are read; what was emptied and is there again stands in the second of them. */
    private static final int TEXTS_BEFORE_MAX = 3;

    private static final int CONFIDENCE_PERCENT_MIN = 60;
    private static final int CONFIDENCE_PERCENT_MAX = 95;
    private static final int WORDS_FOR_A_PERCENT = 10;
    private static final int[] NONE = {};

    private final Connection connection;
    private final PageKey page;
    private final @Nullable HistoryPoint again;
    private final ProvenanceConfig config;
    private final TextReader texts;
    private final Set<TextHash> seen = new HashSet<>();
    private final Set<Integer> known = new HashSet<>();
    private final List<Brought> fresh = new ArrayList<>();
    private final Set<Integer> common = new HashSet<>();
    private final Map<Taking, Claim> claims = new HashMap<>();
    private @Nullable Deque<TextHash> before;

    /** What one revision took from one page. */
    private record Taking(PageKey copy, long revId, PageKey source) {}

    /**
     * A page of which revisions are read in their order.
     *
     * @param again from which point on all was read before, and is read anew; null where the history only goes on
     */
    TextMatching(Connection connection, PageKey page, @Nullable HistoryPoint again, ProvenanceConfig config) {
        this.connection = connection;
        this.page = page;
        this.again = again;
        this.config = config;
        this.texts = new TextReader(connection, page);
    }

    /** What is new in the revisions that were read, to be kept. */
    List<Brought> fresh() {
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
        Set<Integer> prints = unknown(point, hash);
        known.addAll(prints);
        if (!prints.isEmpty()) {
            prints.removeAll(PrintRows.common(connection, prints));
            prints.removeAll(common);
        }
        List<PrintRows.Shared> shared = prints.isEmpty() ? List.of() : telling(prints);
        prints.removeAll(common);
        if (prints.isEmpty()) {
            return;
        }
        fresh.add(new Brought(point, prints));
        for (PrintRows.Shared other : shared) {
            compare(point, other);
        }
    }

    /**
     * Prints of a text that the texts read so far and those right before them do not have. They are few, so that it is cheap
     * to ask whether the page had them earlier: this is why a new revision costs the same however long its history is.
     */
    private Set<Integer> unknown(HistoryPoint point, TextHash hash) throws SQLException {
        Set<Integer> prints = prints(hash);
        prints.removeAll(known);
        while (prints.size() > FEW_PRINTS) {
            Optional<TextHash> before = nextBefore(point);
            if (before.isEmpty()) {
                break;
            }
            known.addAll(prints(before.get()));
            prints.removeAll(known);
        }
        return prints;
    }

    /** A text before those that are read, each once. Of a page that has no prints yet none was looked at. */
    private Optional<TextHash> nextBefore(HistoryPoint point) throws SQLException {
        Deque<TextHash> left = before;
        if (left == null) {
            left = new ArrayDeque<>(
                    PrintRows.areThere(connection, page)
                            ? PageRows.textsBefore(connection, page, point, TEXTS_BEFORE_MAX)
                            : List.of());
            before = left;
        }
        return Optional.ofNullable(left.poll());
    }

    private Set<Integer> prints(TextHash hash) throws SQLException {
        return words(page, hash)
                .map(words ->
                        new HashSet<>(Prints.of(words, config.runWordsMin()).keySet()))
                .orElseGet(HashSet::new);
    }

    /** Where else these prints are, but for those that are everywhere. */
    private List<PrintRows.Shared> telling(Set<Integer> prints) throws SQLException {
        List<PrintRows.Shared> shared = elsewhere(prints);
        Map<Integer, Set<PageKey>> pages = new HashMap<>();
        shared.forEach(each -> each.prints().forEach(print -> pages.computeIfAbsent(print, none -> new HashSet<>())
                .add(each.page())));
        pages.forEach((print, on) -> {
            if (on.size() >= config.commonPagesMax()) {
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
                .limit(config.pairsMax())
                .toList();
    }

    /** Revisions of other pages that brought any of these prints, without those prints that this page had earlier. */
    private List<PrintRows.Shared> elsewhere(Set<Integer> prints) throws SQLException {
        List<PrintRows.Shared> elsewhere = new ArrayList<>();
        for (PrintRows.Shared each : PrintRows.sharing(connection, prints)) {
            if (!each.page().equals(page)) {
                elsewhere.add(each);
            } else if (again == null || each.point().compareTo(again) < 0) {
                prints.removeAll(each.prints());
            }
        }
        elsewhere.forEach(each -> each.prints().retainAll(prints));
        elsewhere.removeIf(each -> each.prints().isEmpty());
        return elsewhere;
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
        int words = Runs.words(copied.get(), before, original.get(), prints, config.runWordsMin());
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
