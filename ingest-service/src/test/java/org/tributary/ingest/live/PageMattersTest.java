package org.tributary.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.RestateReason;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Scope;
import org.tributary.event.wiki.Wiki;
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

/** What changes of a page without a revision: its language, and the categories that it is in. */
final class PageMattersTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String GLIA = "Category:Glia";

    private final List<PageChange> told = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private MisbehavingWiki server;
    private Wiki wiki;
    private WikiReader reader;
    private ToldPages pages;

    @BeforeEach
    void start() throws IOException {
        MediaWikiConfig manners = SettingsForTests.of(
                MediaWikiConfig.class, Map.of("tributary.ingest.mediawiki.requests-per-minute-max", "60000"));
        WikiHttp http = new WikiHttp(manners, SettingsForTests.of(ContactConfig.class, Map.of()));
        server = new MisbehavingWiki(CLOCK);
        wiki = new WikiDiscovery(http, manners, CLOCK).discover(server.url(), Optional.empty());
        reader = new WikiReaders(http, manners, CLOCK).reader(wiki).orElseThrow();
        pages = new ToldPages(new Recording(told), 100);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void another_language_is_told_by_restating_the_current_revision() {
        long revision = server.pages().edit("Sprache", "ein Wort");
        server.pages().setLanguage("Sprache", "de");

        String position = feed(Map.of()).read(beginning()).position();
        feed(Map.of()).read(position);

        assertThat(told.getFirst()).isInstanceOf(PageChange.Create.class);
        assertThat(told.get(1)).isInstanceOfSatisfying(PageChange.Restate.class, each -> {
            assertThat(each.reason()).isEqualTo(RestateReason.LANGUAGE);
            assertThat(each.revision().revId()).isEqualTo(new RevisionId(revision));
            assertThat(each.isCurrent()).isTrue();
            assertThat(each.page().pageLanguage()).isEqualTo("de");
        });
        assertThat(told.get(3).meta().id()).isEqualTo(told.get(1).meta().id());
    }

    @Test
    void a_page_that_enters_and_leaves_a_category_is_told_under_its_own_title() {
        server.pages().edit("Other", "other");
        long revision = server.pages().edit("Myelin", "text");
        server.pages().categorize("Myelin", GLIA, true);
        RecentChangesFeed feed = feed(Map.of());

        String position = feed.read(beginning()).position();
        server.pages().categorize("Myelin", GLIA, false);
        feed.read(position);

        List<PageChange.Categorize> categorized = categorized();
        assertThat(categorized).extracting(PageChange.Categorize::isMember).containsExactly(true, false);
        assertThat(categorized).allSatisfy(each -> {
            assertThat(each.page().pageTitle().value()).isEqualTo("Myelin");
            assertThat(each.page().namespaceId()).isZero();
            assertThat(each.category().pageTitle().value()).isEqualTo(GLIA);
            assertThat(each.category().namespaceId()).isEqualTo(14);
            assertThat(each.revId()).isEqualTo(new RevisionId(revision));
        });
        assertThat(categorized).extracting(each -> each.meta().id()).doesNotHaveDuplicates();
        assertThat(told.getLast().kind()).isEqualTo(PageChangeKind.CATEGORIZE);
        assertThat(pages.newest(new PageId(2))).contains(new RevisionId(revision));
    }

    @Test
    void a_row_of_a_category_is_told_once_however_often_it_is_shown() {
        server.pages().edit("Myelin", "text");
        server.pages().categorize("Myelin", GLIA, true);
        server.pages().repeatRows();
        RecentChangesFeed feed = feed(Map.of());

        feed.read(feed.read(beginning()).position());

        assertThat(categorized()).hasSize(1);
    }

    @Test
    void a_row_that_does_not_say_which_page_it_is_about_is_counted() {
        server.pages().categorize("Nowhere", GLIA, true);
        server.pages().edit("Myelin", "text");
        server.pages().categorize("Myelin", GLIA, true);

        feed(Map.of()).read(beginning());

        assertThat(categorized()).hasSize(1);
        assertThat(meters.counter("tributary.ingest.ignored", "reason", "page-not-told")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_category_of_a_row_does_not_bring_a_page_into_scope() {
        Scope categories = new Scope(List.of(14), List.of(), List.of(), List.of());
        wiki = wiki.with(new FollowingPlan(categories, HistoryDepth.FULL, false, List.of()), CLOCK.instant());
        server.pages().edit("Myelin", "text");
        server.pages().categorize("Myelin", GLIA, true);

        feed(Map.of()).read(beginning());

        assertThat(told).isEmpty();
        assertThat(meters.counter("tributary.ingest.ignored", "reason", "out-of-scope")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_wiki_is_not_asked_for_categories_where_that_is_not_wanted() {
        server.pages().edit("Myelin", "text");
        server.pages().categorize("Myelin", GLIA, true);

        feed(Map.of("tributary.ingest.live.categorize", "false")).read(beginning());

        assertThat(told).hasSize(1);
        assertThat(server.requests())
                .noneMatch(each -> each.parameters().getOrDefault("rctype", "").contains("categorize"));
    }

    private String beginning() {
        return Positions.write(new Positions.Recent(CLOCK.instant().minusSeconds(5), 0));
    }

    private List<PageChange.Categorize> categorized() {
        return told.stream()
                .filter(PageChange.Categorize.class::isInstance)
                .map(PageChange.Categorize.class::cast)
                .toList();
    }

    private RecentChangesFeed feed(Map<String, String> settings) {
        IgnoredRows ignored = new IgnoredRows(meters);
        ChangeEvents events = new ChangeEvents(wiki, CLOCK);
        ScopeConfig bounds = SettingsForTests.of(ScopeConfig.class, Map.of());
        PlanScope scope = PlanScope.of(wiki, reader, new CheckpointsInMemory(), bounds, CLOCK);
        RowTeller teller = new RowTeller(
                reader,
                events,
                pages,
                ignored,
                new RevisionLists(wiki, reader, CLOCK),
                3,
                scope.rows(),
                new WholePages(reader, events, pages, HistoryDepth.FULL));
        LiveConfig config = SettingsForTests.of(LiveConfig.class, settings);
        return new RecentChangesFeed(reader, teller, config, ignored, CLOCK, any -> {});
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
