package org.tributary.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.Revision;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.live.loop.FeedStep;
import org.tributary.ingest.live.loop.LiveConfig;
import org.tributary.ingest.live.loop.Positions;
import org.tributary.ingest.live.telling.ChangeEvents;
import org.tributary.ingest.live.telling.IgnoredRows;
import org.tributary.ingest.live.telling.RowTeller;
import org.tributary.ingest.live.telling.ToldPages;
import org.tributary.ingest.live.telling.WholePages;
import org.tributary.ingest.mediawiki.SettingsForTests;
import org.tributary.ingest.mediawiki.WikiDiscovery;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.WikiReaders;
import org.tributary.ingest.mediawiki.wire.ContactConfig;
import org.tributary.ingest.mediawiki.wire.MediaWikiConfig;
import org.tributary.ingest.mediawiki.wire.WikiHttp;
import org.tributary.ingest.publish.PageChangeSink;
import org.tributary.ingest.reconcile.RevisionLists;
import org.tributary.ingest.scope.CheckpointsInMemory;
import org.tributary.ingest.scope.PlanScope;
import org.tributary.ingest.scope.ScopeConfig;
import org.tributary.testing.MisbehavingWiki;

/** Feeds read a wiki that repeats itself, mixes up its rows, forgets, and deletes while nobody looks. */
final class RecentChangesFeedTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Map<String, String> SETTINGS =
            Map.of("tributary.ingest.mediawiki.requests-per-minute-max", "60000");

    private final LiveConfig config = SettingsForTests.of(LiveConfig.class, Map.of());
    private final List<PageChange> told = new ArrayList<>();
    private final List<String> relisted = new ArrayList<>();
    private MisbehavingWiki server;
    private Wiki wiki;
    private WikiReader reader;
    private ToldPages pages;

    @BeforeEach
    void start() throws IOException {
        MediaWikiConfig manners = SettingsForTests.of(MediaWikiConfig.class, SETTINGS);
        WikiHttp http = new WikiHttp(manners, SettingsForTests.of(ContactConfig.class, Map.of()));
        server = new MisbehavingWiki(CLOCK);
        wiki = new WikiDiscovery(http, manners, CLOCK).discover(server.url(), Optional.empty());
        reader = new WikiReaders(http, manners, CLOCK).reader(wiki).orElseThrow();
        pages = new ToldPages(new Recording(told), config.pagesRemembered());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void repeated_and_shuffled_rows_are_told_once_and_in_order() {
        String position = RecentChangesFeed.begin(reader);
        List<Long> saved = new ArrayList<>();
        server.pages().repeatRows();
        server.pages().shuffleRows(7);
        RecentChangesFeed feed = feed();

        for (int round = 0; round < 5; round++) {
            for (int edit = 0; edit < 6; edit++) {
                saved.add(server.pages().edit("Page " + edit % 2, "text " + round + "." + edit));
            }
            FeedStep step = feed.read(position);
            assertThat(step.isAtEnd()).isTrue();
            position = step.position();
        }

        assertThat(revisions()).containsExactlyInAnyOrderElementsOf(saved);
        for (long pageId : List.of(1L, 2L)) {
            assertThat(told.stream()
                            .filter(each -> each.page().pageId().value() == pageId)
                            .map(RecentChangesFeedTest::revision))
                    .isSorted();
        }
        assertThat(told.getFirst().kind()).isEqualTo(PageChangeKind.CREATE);
    }

    @Test
    void a_deletion_is_told_although_its_page_left_no_rows() {
        server.pages().edit("Doomed", "text");
        RecentChangesFeed feed = feed();
        String position = feed.read(RecentChangesFeed.begin(reader)).position();
        server.pages().delete("Doomed");

        feed.read(position);

        assertThat(told.getLast()).isInstanceOf(PageChange.Delete.class);
        assertThat(told.getLast().page().pageId().value()).isEqualTo(1);
        assertThat(relisted).isEmpty();
    }

    @Test
    void a_place_that_the_wiki_has_forgotten_leads_to_a_new_listing() {
        server.pages().edit("Known", "text");
        String old = Positions.write(new Positions.Recent(Instant.parse("2020-01-01T00:00:00Z"), 1));
        server.pages().edit("Missed", "text");
        server.pages().purgeRecentChanges();
        server.pages().edit("Seen", "text");

        feed().read(old);

        assertThat(relisted).singleElement().asString().contains("2020-01-01").contains("compared");
    }

    @Test
    void a_place_that_the_wiki_still_tells_of_leads_to_none() {
        server.pages().edit("Known", "text");
        String position = RecentChangesFeed.begin(reader);
        server.pages().edit("Seen", "text");

        feed().read(position);

        assertThat(relisted).isEmpty();
    }

    @Test
    void a_backfill_tells_every_revision_and_which_is_current() {
        for (int number = 0; number < 12; number++) {
            server.pages().edit("Page " + number % 3, "text " + number);
        }
        BackfillFeed backfill = new BackfillFeed(scope().pages(), whole(), 2);
        FeedStep step = backfill.read(BackfillFeed.begin(scope().pages(), wiki.followedBy(), CLOCK, null));
        while (step.state() != FeedState.FINISHED) {
            step = backfill.read(step.position());
        }

        assertThat(revisions()).hasSize(12).doesNotHaveDuplicates();
        assertThat(told.stream().filter(each -> each instanceof PageChange.Restate restate && restate.isCurrent()))
                .extracting(RecentChangesFeedTest::revision)
                .containsExactlyInAnyOrder(10L, 11L, 12L);
        assertThat(step.progress()).isNotNull().satisfies(progress -> {
            assertThat(progress.pages()).isEqualTo(3);
            assertThat(progress.revisions()).isEqualTo(12);
        });
    }

    @Test
    void history_that_live_changes_have_overtaken_is_not_told() {
        long mark = pages.mark();
        server.pages().edit("Page", "text");
        feed().read(RecentChangesFeed.begin(reader));

        boolean isTold = pages.tellHistory(mark, told.getFirst().page().pageId(), List.copyOf(told));

        assertThat(isTold).isFalse();
        assertThat(told).hasSize(1);
        assertThat(pages.tellHistory(pages.mark(), told.getFirst().page().pageId(), List.of()))
                .isTrue();
    }

    private RecentChangesFeed feed() {
        IgnoredRows ignored = new IgnoredRows(new SimpleMeterRegistry());
        RowTeller teller = new RowTeller(
                reader,
                new ChangeEvents(wiki, CLOCK),
                pages,
                ignored,
                new RevisionLists(wiki, reader, CLOCK),
                3,
                scope().rows(),
                whole());
        return new RecentChangesFeed(reader, teller, config, ignored, CLOCK, relisted::add);
    }

    private PlanScope scope() {
        ScopeConfig bounds = SettingsForTests.of(ScopeConfig.class, Map.of());
        return PlanScope.of(wiki, reader, new CheckpointsInMemory(), bounds, CLOCK);
    }

    private WholePages whole() {
        return new WholePages(reader, new ChangeEvents(wiki, CLOCK), pages, HistoryDepth.FULL);
    }

    private List<Long> revisions() {
        return told.stream().map(RecentChangesFeedTest::revision).toList();
    }

    private static long revision(PageChange change) {
        Revision revision = change.revision();
        return revision == null ? 0 : revision.revId().value();
    }

    /** A sink that keeps what it is given. */
    private record Recording(List<PageChange> changes) implements PageChangeSink {
        @Override
        public boolean publish(PageChange change) {
            return changes.add(change);
        }

        @Override
        public void flush() {}
    }
}
