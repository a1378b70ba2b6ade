package org.tributary.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.live.loop.FeedStep;
import org.tributary.ingest.live.loop.LiveConfig;
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
import org.tributary.testing.MovableClock;

/** A wiki's clock may be wrong by hours, and jump: no change is missed for that. */
final class WikiClockTest {
    private final LiveConfig config = SettingsForTests.of(LiveConfig.class, Map.of());
    private final MovableClock wikiClock = new MovableClock();
    private final List<PageChange> told = new ArrayList<>();
    private final List<Long> saved = new ArrayList<>();
    private MisbehavingWiki server;
    private Wiki wiki;
    private WikiReader reader;
    private RecentChangesFeed feed;
    private String position;

    @BeforeEach
    void start() throws IOException {
        MediaWikiConfig manners = SettingsForTests.of(
                MediaWikiConfig.class, Map.of("tributary.ingest.mediawiki.requests-per-minute-max", "60000"));
        WikiHttp http = new WikiHttp(manners, SettingsForTests.of(ContactConfig.class, Map.of()));
        server = new MisbehavingWiki(wikiClock);
        wiki = new WikiDiscovery(http, manners, Clock.systemUTC()).discover(server.url(), Optional.empty());
        reader = new WikiReaders(http, manners, Clock.systemUTC()).reader(wiki).orElseThrow();
        position = RecentChangesFeed.begin(reader);
        feed = feed();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 3", "-3, -3, -3", "0, 3, 0", "0, -3, 0", "3, 0, -5", "0, 2000, 0", "5, 1, 0"})
    void every_change_is_told_whatever_the_clock_of_the_wiki_says(int first, int second, int third) {
        for (int hours : List.of(first, second, third)) {
            wikiClock.wrongBy(Duration.ofHours(hours));
            edit();
            read();
            read();
            edit();
            edit();
            read();
        }

        assertThat(revisions()).containsExactlyElementsOf(saved);
    }

    @Test
    void what_was_written_after_the_clock_went_back_while_nobody_looked_is_told() {
        edit();
        wikiClock.wrongBy(Duration.ofHours(6));
        edit();
        read();
        wikiClock.wrongBy(Duration.ofHours(1));
        edit();
        wikiClock.wrongBy(Duration.ofHours(2));
        edit();
        wikiClock.wrongBy(Duration.ofHours(4));
        edit();

        feed = feed();
        read();

        assertThat(revisions()).containsExactlyElementsOf(saved);
    }

    @Test
    void a_clock_that_is_right_costs_one_question_each_time() {
        read();
        int before = server.requests().size();

        read();
        read();

        assertThat(server.requests()).hasSize(before + 2);
    }

    private void edit() {
        saved.add(server.pages().edit("Page", "text " + saved.size()));
    }

    private void read() {
        FeedStep step = feed.read(position);
        assertThat(step.isAtEnd()).isTrue();
        position = step.position();
    }

    /** In the order in which each was told first; what comes again under its own id, or restated, changes nothing. */
    private List<Long> revisions() {
        Map<Long, String> ids = new LinkedHashMap<>();
        for (PageChange change : told) {
            long revision = Objects.requireNonNull(change.revision()).revId().value();
            String known = ids.putIfAbsent(revision, change.meta().id());
            assertThat(known == null || known.equals(change.meta().id()) || change instanceof PageChange.Restate)
                    .isTrue();
        }
        return List.copyOf(ids.keySet());
    }

    private RecentChangesFeed feed() {
        IgnoredRows ignored = new IgnoredRows(new SimpleMeterRegistry());
        ToldPages pages = new ToldPages(new Recording(told), config.pagesRemembered());
        ChangeEvents events = new ChangeEvents(wiki, Clock.systemUTC());
        ScopeConfig bounds = SettingsForTests.of(ScopeConfig.class, Map.of());
        PlanScope scope = PlanScope.of(wiki, reader, new CheckpointsInMemory(), bounds, Clock.systemUTC());
        WholePages whole = new WholePages(reader, events, pages, HistoryDepth.FULL);
        RowTeller teller = new RowTeller(
                reader,
                events,
                pages,
                ignored,
                new RevisionLists(wiki, reader, Clock.systemUTC()),
                3,
                scope.rows(),
                whole);
        return new RecentChangesFeed(reader, teller, config, ignored, Clock.systemUTC(), any -> {});
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
