package org.tributary.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.repair.PageList;
import org.tributary.event.repair.RepairRequest;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.checkpoint.KeptCheckpoints;
import org.tributary.ingest.html.HtmlConfig;
import org.tributary.ingest.html.SourceHtml;
import org.tributary.ingest.kafka.KafkaConnection;
import org.tributary.ingest.live.loop.FeedLoop.Surroundings;
import org.tributary.ingest.live.loop.LiveConfig;
import org.tributary.ingest.live.telling.IgnoredRows;
import org.tributary.ingest.mediawiki.SettingsForTests;
import org.tributary.ingest.mediawiki.WikiDiscovery;
import org.tributary.ingest.mediawiki.WikiReaders;
import org.tributary.ingest.mediawiki.wire.ContactConfig;
import org.tributary.ingest.mediawiki.wire.MediaWikiConfig;
import org.tributary.ingest.mediawiki.wire.WikiHttp;
import org.tributary.ingest.proof.Gaps;
import org.tributary.ingest.proof.Watches;
import org.tributary.ingest.publish.PageChangeSink;
import org.tributary.ingest.publish.RepairOutlet;
import org.tributary.ingest.push.PushConfig;
import org.tributary.ingest.push.PushSources;
import org.tributary.ingest.push.PushSourcesForTests;
import org.tributary.ingest.push.WikisForTests;
import org.tributary.ingest.reconcile.ReconcileConfig;
import org.tributary.ingest.scope.ScopeConfig;
import org.tributary.testing.EventStreamServer;
import org.tributary.testing.MisbehavingWiki;
import org.tributary.testing.Misbehaviour;

/** A wiki is followed with a stream that tells of its changes, whatever the stream or the wiki leaves out. */
final class WatchedFeedTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STREAM_FEED = "push:recentchange";
    private static final Map<String, String> QUICK = Map.ofEntries(
            Map.entry("tributary.ingest.mediawiki.requests-per-minute-max", "60000"),
            Map.entry("tributary.ingest.live.poll-interval", "100ms"),
            Map.entry("tributary.ingest.live.checkpoint-interval", "50ms"),
            Map.entry("tributary.ingest.live.late-row-wait", "100ms"),
            Map.entry("tributary.ingest.push.linger", "5ms"),
            Map.entry("tributary.ingest.push.poll-interval-min", "20ms"),
            Map.entry("tributary.ingest.push.poll-interval-trusted", "150ms"),
            Map.entry("tributary.ingest.push.reopen-pause", "10ms"),
            Map.entry("tributary.ingest.push.back-off", "20ms"),
            Map.entry("tributary.ingest.push.told-within", "1s"),
            Map.entry("tributary.ingest.push.found-within", "500ms"),
            Map.entry("tributary.ingest.push.checkpoint-interval", "1ms"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<RepairRequest> orders = new CopyOnWriteArrayList<>();
    private final KeptCheckpoints checkpoints = new KeptCheckpoints();
    private final Recording told = new Recording(new CopyOnWriteArrayList<>());
    private final List<AutoCloseable> opened = new ArrayList<>();
    private MisbehavingWiki server;
    private EventStreamServer stream;

    @BeforeEach
    void start() throws IOException {
        server = new MisbehavingWiki(CLOCK);
        stream = new EventStreamServer();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        stream.close();
        server.close();
    }

    @Test
    void a_change_is_told_when_the_stream_tells_of_it_and_not_when_it_would_be_asked_for() {
        follow(Map.of("tributary.ingest.live.poll-interval", "10m"));
        awaitCheckpoint(STREAM_FEED, FeedState.LIVE);

        for (int number = 1; number <= 3; number++) {
            long revision = server.pages().edit("Page", "text " + number);
            tell(revision, number);
            await().atMost(PATIENCE).until(() -> isTold(revision));
        }

        FeedCheckpoint reached = await().atMost(PATIENCE)
                .until(() -> awaitCheckpoint(STREAM_FEED, FeedState.LIVE), each -> each.position()
                        .equals("event-3"));
        assertThat(reached.caughtUpDt()).isNotNull();
        assertThat(reached.problem()).isNull();
    }

    @Test
    void what_the_stream_leaves_out_is_told_all_the_same_and_counted() {
        follow(Map.of());
        long first = server.pages().edit("Page", "first");
        tell(first, 1);
        awaitHints(1);
        long second = server.pages().edit("Page", "second");
        tell(second, 2);
        await().atMost(PATIENCE).until(() -> isTold(second));
        List<Long> saved = new ArrayList<>();

        for (int number = 3; number <= 42; number++) {
            saved.add(server.pages().edit("Page " + number % 3, "text " + number));
            if (number % 8 != 0) {
                tell(saved.getLast(), number);
            }
        }

        await().atMost(PATIENCE).until(() -> saved.stream().allMatch(this::isTold));
        await().atMost(PATIENCE).until(() -> gaps("stream-skipped") == 5);
        assertThat(edits()).doesNotHaveDuplicates();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        awaitCheckpoint(STREAM_FEED, FeedState.LIVE).problem())
                .contains("did not tell"));
    }

    @Test
    void a_change_that_the_record_does_not_show_is_told_from_its_page() {
        follow(Map.of());
        awaitCheckpoint(STREAM_FEED, FeedState.LIVE);
        long unseen = server.pages().editWithoutRow("Unseen", "no row tells of this");

        tell(unseen, 900);
        tell(77_777, 901);

        await().atMost(PATIENCE).until(() -> gaps("record-lacks") == 2);
        assertThat(told.changes).anySatisfy(each -> {
            assertThat(each).isInstanceOfSatisfying(PageChange.Restate.class, restate -> {
                assertThat(restate.reason()).isEqualTo(RestateReason.RECONCILE);
                assertThat(restate.revision().revId().value()).isEqualTo(unseen);
                assertThat(restate.isCurrent()).isTrue();
            });
        });
    }

    @Test
    void while_the_stream_is_away_the_wiki_is_asked_and_afterwards_it_goes_on_where_it_was() {
        follow(Map.of());
        tell(server.pages().edit("Page", "one"), 1);
        awaitHints(1);
        stream.close();
        awaitCheckpoint(STREAM_FEED, FeedState.BROKEN);

        long meanwhile = server.pages().edit("Page", "two");

        await().atMost(PATIENCE).until(() -> isTold(meanwhile));
        assertThat(awaitCheckpoint(STREAM_FEED, FeedState.BROKEN).position()).isEqualTo("event-1");
        assertThat(awaitCheckpoint(STREAM_FEED, FeedState.BROKEN).problem()).isNotBlank();
    }

    @Test
    void a_stream_is_gone_back_to_where_it_was_left() {
        FollowedWiki before = follow(Map.of());
        tell(server.pages().edit("Page", "one"), 1);
        await().atMost(PATIENCE)
                .until(() ->
                        awaitCheckpoint(STREAM_FEED, FeedState.LIVE).position().equals("event-1"));
        before.stop();
        long meanwhile = server.pages().edit("Page", "two");
        tell(meanwhile, 2);

        follow(Map.of());

        await().atMost(PATIENCE)
                .until(() ->
                        awaitCheckpoint(STREAM_FEED, FeedState.LIVE).position().equals("event-2"));
        assertThat(isTold(meanwhile)).isTrue();
        assertThat(stream.requests().getFirst()).doesNotContainKey("last-event-id");
        assertThat(stream.requests().getLast()).containsEntry("last-event-id", "event-1");
    }

    @Test
    void recent_changes_that_only_seem_silent_are_found_out() {
        follow(Map.of("tributary.ingest.push.silent-after", "300ms"), Map.of());
        awaitCheckpoint(RecentChangesFeed.NAME, FeedState.LIVE);
        server.misbehaveAlways(new Misbehaviour.Altered(WatchedFeedTest::showsNoWindow));

        long unseen = server.pages().edit("Page", "in no window");

        await().atMost(PATIENCE).until(() -> gaps("false-silence") > 0);
        server.behave();
        await().atMost(PATIENCE).until(() -> isTold(unseen));
    }

    @Test
    void edits_that_are_counted_but_never_shown_have_everything_compared() {
        follow(Map.of("tributary.ingest.push.silent-after", "300ms"), Map.of());
        awaitCheckpoint(BackfillFeed.NAME, FeedState.FINISHED);
        int asked = server.requests().size();
        await().atMost(PATIENCE)
                .until(() -> server.requests().stream()
                                .skip(asked)
                                .filter(each -> each.parameters().containsKey("meta"))
                                .count()
                        >= 2);

        server.pages().editWithoutRow("Unseen", "no row tells of this");

        await().atMost(PATIENCE).until(() -> gaps("false-silence") == 1);
        await().atMost(PATIENCE).until(() -> orders.stream().anyMatch(order -> order.page() == null));
    }

    /** Questions about a stretch of time are told from those about the newest change by the logs beside them. */
    private static void showsNoWindow(ObjectNode answer) {
        if (answer.path("query").has("logevents")) {
            answer.withObject("/query").putArray("recentchanges");
        }
    }

    private FollowedWiki follow(Map<String, String> more) {
        return follow(more, Map.of("push", stream.address("recentchange")));
    }

    private FollowedWiki follow(Map<String, String> more, Map<String, String> plan) {
        Map<String, String> settings = new HashMap<>(QUICK);
        settings.putAll(more);
        MediaWikiConfig manners = SettingsForTests.of(MediaWikiConfig.class, settings);
        WikiHttp http = new WikiHttp(manners, SettingsForTests.of(ContactConfig.class, settings));
        Wiki wiki = new WikiDiscovery(http, manners, CLOCK)
                .discover(server.url(), Optional.empty())
                .with(WikisForTests.plan(plan.get("push")), CLOCK.instant());
        PushSources sources = PushSourcesForTests.of(settings, meters);
        Watches watches = new Watches(
                sources, new Gaps(meters), SettingsForTests.of(PushConfig.class, settings), checkpoints, CLOCK);
        LiveConfig config = SettingsForTests.of(LiveConfig.class, settings);
        FollowedWiki followed = new FollowedWiki(
                wiki,
                new WikiReaders(http, manners, CLOCK).reader(wiki).orElseThrow(),
                new IgnoredRows(meters),
                new Reconciling(
                        SettingsForTests.of(ReconcileConfig.class, settings),
                        new Recorded(orders),
                        new KafkaConnection(Map.of("bootstrap.servers", "127.0.0.1:1")),
                        meters),
                new Surroundings(
                        told,
                        checkpoints,
                        new NoWikis(),
                        config,
                        SettingsForTests.of(ScopeConfig.class, settings),
                        reader -> new SourceHtml(reader, SettingsForTests.of(HtmlConfig.class, settings), meters),
                        CLOCK),
                watches);
        opened.add(sources::close);
        opened.add(followed::stop);
        followed.start();
        return followed;
    }

    private void tell(long revision, int row) {
        stream.tell(
                "event-" + row,
                "{\"$schema\":\"/mediawiki/recentchange/1.0.0\",\"id\":" + row
                        + ",\"type\":\"edit\",\"revision\":{\"new\":" + revision + "},\"timestamp\":"
                        + CLOCK.instant().getEpochSecond() + ",\"server_url\":\"" + server.url()
                        + "\",\"wiki\":\"misbehaving\"}");
    }

    private void awaitHints(int number) {
        await().atMost(PATIENCE).until(() -> sum("tributary.ingest.push.hints", "source", STREAM_FEED) >= number);
    }

    private FeedCheckpoint awaitCheckpoint(String feed, FeedState state) {
        return await().atMost(PATIENCE)
                .until(
                        () -> checkpoints.all().stream()
                                .filter(each -> each.feed().equals(feed) && each.state() == state)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private double gaps(String kind) {
        return sum("tributary.ingest.gaps", "kind", kind);
    }

    private double sum(String name, String tag, String value) {
        return meters.find(name).tag(tag, value).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private boolean isTold(long revision) {
        return told.changes.stream()
                .map(PageChange::revision)
                .anyMatch(each -> each != null && each.revId().value() == revision);
    }

    private List<Long> edits() {
        List<Long> edits = new ArrayList<>();
        for (PageChange change : told.changes) {
            Revision revision = change.revision();
            if (revision != null && !(change instanceof PageChange.Restate)) {
                edits.add(revision.revId().value());
            }
        }
        return edits;
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

    /** Keeps the walks that are ordered. */
    private record Recorded(List<RepairRequest> orders) implements RepairOutlet {
        @Override
        public void publish(PageList list) {}

        @Override
        public void order(RepairRequest walk) {
            orders.add(walk);
        }
    }
}
