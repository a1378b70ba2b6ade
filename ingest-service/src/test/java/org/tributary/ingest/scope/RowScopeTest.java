package org.tributary.ingest.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.wiki.Scope;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeRow.LogEntry;

/** Pages come into scope and leave it; whoever was followed once is followed on. */
final class RowScopeTest {
    private static final int PAGES_MAX = 3;

    private final Wiki wiki =
            WikisForTests.following(new Scope(List.of(), List.of("Kategorie:Berge"), List.of(), List.of("Berg")));
    private final CheckpointsInMemory checkpoints = new CheckpointsInMemory();
    private final FollowedPages followed = followed(wiki);
    private final RowScope scope = new RowScope(new TitleRules(wiki.followedBy().scope(), wiki.namespaces()), followed);

    @Test
    void a_row_is_followed_for_its_title_or_for_its_page() {
        followed.add(new PageId(7));

        assertThat(scope.fate(edit(1, "Bergbau"))).isInstanceOf(RowScope.Followed.class);
        assertThat(scope.fate(edit(7, "Zugspitze"))).isInstanceOf(RowScope.Followed.class);
        assertThat(scope.fate(edit(2, "Tal"))).isInstanceOf(RowScope.Outside.class);
    }

    @Test
    void a_page_that_is_moved_in_is_read_whole() {
        assertThat(scope.fate(move(3, "Tal", "Bergtal")))
                .isEqualTo(new RowScope.Enters(new PageId(3), new PageTitle("Bergtal")));
        assertThat(scope.fate(move(3, "Tal", "Fluss"))).isInstanceOf(RowScope.Outside.class);
    }

    @Test
    void a_page_at_a_title_of_the_plan_is_known_by_its_number_from_then_on() {
        Wiki titled = WikisForTests.following(new Scope(List.of(), List.of(), List.of("Zugspitze"), List.of("Berg")));
        FollowedPages known = followed(titled);
        RowScope titles = new RowScope(new TitleRules(titled.followedBy().scope(), titled.namespaces()), known);

        titles.fate(edit(1, "Zugspitze"));
        titles.fate(move(2, "Tal", "Zugspitze"));
        titles.fate(edit(3, "Bergbau"));
        titles.fate(edit(4, "Tal"));

        assertThat(known.after(0, 10)).containsExactly(new PageId(1), new PageId(2));
    }

    @Test
    void a_page_that_is_moved_out_is_followed_on_and_its_redirect_too() {
        RowScope.Fate fate = scope.fate(move(4, "Bergtal", "Tal"));

        assertThat(fate).isInstanceOfSatisfying(RowScope.Followed.class, told -> assertThat(
                        log(told.row()).leavesRedirect())
                .isTrue());
        assertThat(scope.fate(edit(4, "Tal"))).isInstanceOf(RowScope.Followed.class);
        scope.keep();
        assertThat(followed(wiki).holds(new PageId(4))).isTrue();
    }

    @Test
    void a_redirect_at_a_title_that_nobody_follows_is_not_told() {
        followed.add(new PageId(5));

        RowScope.Fate fate = scope.fate(move(5, "Zugspitze", "Bergspitze"));

        assertThat(fate).isInstanceOfSatisfying(RowScope.Followed.class, told -> assertThat(
                        log(told.row()).leavesRedirect())
                .isFalse());
    }

    @Test
    void a_merge_tells_only_of_the_page_that_is_followed() {
        assertThat(scope.fate(merge(1, "Bergbau", "Tal")))
                .isEqualTo(new RowScope.Enters(new PageId(1), new PageTitle("Bergbau")));
        assertThat(scope.fate(merge(2, "Tal", "Bergbau")))
                .isEqualTo(new RowScope.Enters(null, new PageTitle("Bergbau")));
        assertThat(scope.fate(merge(2, "Tal", "Fluss"))).isInstanceOf(RowScope.Outside.class);
    }

    @Test
    void what_was_remembered_under_another_plan_is_forgotten_and_there_is_a_limit() {
        for (int number = 1; number <= PAGES_MAX; number++) {
            assertThat(followed.add(new PageId(number))).isTrue();
        }
        assertThat(followed.add(new PageId(99))).isFalse();
        assertThat(followed.add(new PageId(1))).isTrue();
        followed.keep();
        Wiki other = WikisForTests.following(new Scope(List.of(), List.of("Kategorie:Seen"), List.of(), List.of()));

        assertThat(followed(wiki).holds(new PageId(2))).isTrue();
        assertThat(followed(other).holds(new PageId(2))).isFalse();
    }

    @Test
    void page_numbers_survive_being_packed() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TreeSet<PageId> pages =
                random.longs(1000, 1, 90_000_000).mapToObj(PageId::new).collect(Collectors.toCollection(TreeSet::new));

        assertThat(PageNumbers.unpack(PageNumbers.pack(pages)))
                .as("seed %d", seed)
                .isEqualTo(pages);
        assertThat(PageNumbers.unpack("")).isEmpty();
    }

    private FollowedPages followed(Wiki which) {
        return new FollowedPages(which, checkpoints, Clock.systemUTC(), PAGES_MAX);
    }

    private static LogEntry log(ChangeRow row) {
        return Objects.requireNonNull(row.log());
    }

    private static ChangeRow edit(long page, String title) {
        return row(page, title, null);
    }

    private static ChangeRow move(long page, String from, String to) {
        return row(
                page, from, new LogEntry(1, "move", "move", new PageTitle(to), 0, true, List.of(), false, null, null));
    }

    private static ChangeRow merge(long page, String from, String to) {
        return row(
                page,
                from,
                new LogEntry(1, "merge", "merge", new PageTitle(to), 0, false, List.of(), false, null, null));
    }

    private static ChangeRow row(long page, String title, @Nullable LogEntry log) {
        return new ChangeRow(
                1L,
                Instant.parse("2026-01-01T00:00:00Z"),
                new PageId(page),
                new PageTitle(title),
                0,
                null,
                false,
                null,
                null,
                log);
    }
}
