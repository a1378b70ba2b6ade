package org.tributary.ingest.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.PageId;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Scope;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.SettingsForTests;
import org.tributary.ingest.mediawiki.WikiDiscovery;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.WikiReaders;
import org.tributary.ingest.mediawiki.told.PageList;
import org.tributary.ingest.mediawiki.wire.ContactConfig;
import org.tributary.ingest.mediawiki.wire.MediaWikiConfig;
import org.tributary.ingest.mediawiki.wire.WikiHttp;
import org.tributary.testing.MisbehavingWiki;

/** Every page of a plan is listed once in each walk, however often and wherever it is walked. */
final class PagesOfPlanTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void a_page_that_two_lists_name_is_listed_once_in_every_walk() throws IOException {
        try (MisbehavingWiki server = new MisbehavingWiki(CLOCK)) {
            server.pages().edit("Berg", "text");
            server.pages().edit("Tal", "text");
            PagesOfPlan pages = pages(server, new Scope(List.of(), List.of(), List.of(), List.of("B", "T")));

            List<PageId> first = walk(pages);
            List<PageId> second = walk(pages);

            // this wiki lists all its pages whatever the beginning is
            assertThat(first).containsExactlyInAnyOrder(new PageId(1), new PageId(2));
            assertThat(second).containsExactlyInAnyOrderElementsOf(first);
            assertThat(walk(pages.again())).containsExactlyInAnyOrderElementsOf(first);
        }
    }

    @Test
    void only_namespaces_of_the_plan_are_listed() throws IOException {
        try (MisbehavingWiki server = new MisbehavingWiki(CLOCK)) {
            server.pages().edit("Berg", "text");

            assertThat(walk(pages(server, Scope.EVERYTHING))).containsExactly(new PageId(1));
            assertThat(walk(pages(server, new Scope(List.of(1), List.of(), List.of(), List.of()))))
                    .isEmpty();
        }
    }

    @Test
    void namespaces_and_beginnings_can_be_walked_by_titles_and_all_else_by_numbers_only() throws IOException {
        try (MisbehavingWiki server = new MisbehavingWiki(CLOCK)) {
            server.pages().edit("Berg", "text");
            PlanScope everything = plan(server, Scope.EVERYTHING);
            PlanScope talk = plan(server, new Scope(List.of(1), List.of(), List.of(), List.of()));
            PlanScope beginning = plan(server, new Scope(List.of(), List.of(), List.of(), List.of("B")));
            PageId movedOut = new PageId(7);
            talk.followed().add(movedOut);
            beginning.followed().add(movedOut);

            assertThat(everything.pages().ranges())
                    .contains(new TitleRange(0, ""))
                    .isSorted();
            assertThat(everything.pages().hasOthers()).isFalse();
            assertThat(talk.pages().ranges()).containsExactly(new TitleRange(1, ""));
            assertThat(talk.pages().hasOthers()).isTrue();
            assertThat(talk.pages().others(null, 10).pages()).containsExactly(movedOut);
            assertThat(beginning.pages().ranges()).containsExactly(new TitleRange(0, "B"));
            assertThat(walk(beginning.pages()::others)).containsExactly(movedOut);
        }
    }

    @Test
    void beginnings_within_one_another_are_walked_once() throws IOException {
        try (MisbehavingWiki server = new MisbehavingWiki(CLOCK)) {
            Scope scope =
                    new Scope(List.of(0, 1), List.of(), List.of(), List.of("Berg", "Talk:B", "Be", "Tal", "Talk:"));

            List<TitleRange> ranges = pages(server, scope).ranges();

            assertThat(ranges)
                    .containsExactly(new TitleRange(0, "Be"), new TitleRange(0, "Tal"), new TitleRange(1, ""));
        }
    }

    @Test
    void a_page_that_was_walked_by_its_title_is_not_walked_by_its_number() throws IOException {
        try (MisbehavingWiki server = new MisbehavingWiki(CLOCK)) {
            PlanScope plan = plan(server, new Scope(List.of(), List.of(), List.of(), List.of("B")));
            plan.followed().add(new PageId(1));
            plan.followed().add(new PageId(2));
            PagesOfPlan pages = plan.pages();

            pages.beginWalk();

            assertThat(pages.isNew(new PageId(1))).isTrue();
            assertThat(pages.isNew(new PageId(1))).isFalse();
            assertThat(pages.others(null, 10).pages()).containsExactly(new PageId(2));
        }
    }

    private static PagesOfPlan pages(MisbehavingWiki server, Scope scope) {
        return plan(server, scope).pages();
    }

    private static PlanScope plan(MisbehavingWiki server, Scope scope) {
        MediaWikiConfig manners = SettingsForTests.of(
                MediaWikiConfig.class, Map.of("tributary.ingest.mediawiki.requests-per-minute-max", "60000"));
        WikiHttp http = new WikiHttp(manners, SettingsForTests.of(ContactConfig.class, Map.of()));
        Wiki found = new WikiDiscovery(http, manners, CLOCK).discover(server.url(), Optional.empty());
        Wiki wiki = found.with(new FollowingPlan(scope, HistoryDepth.FULL, false, List.of()), CLOCK.instant());
        WikiReader reader = new WikiReaders(http, manners, CLOCK).reader(wiki).orElseThrow();
        ScopeConfig bounds = SettingsForTests.of(ScopeConfig.class, Map.of());
        return PlanScope.of(wiki, reader, new CheckpointsInMemory(), bounds, CLOCK);
    }

    /** One of the lists of a plan. */
    private interface Listing {
        PageList pages(@Nullable String next, int limit);
    }

    private static List<PageId> walk(PagesOfPlan pages) {
        return walk(pages::pages);
    }

    private static List<PageId> walk(Listing listing) {
        List<PageId> walked = new ArrayList<>();
        @Nullable String next = null;
        do {
            PageList some = listing.pages(next, 1);
            walked.addAll(some.pages());
            next = some.next();
        } while (next != null);
        return walked;
    }
}
