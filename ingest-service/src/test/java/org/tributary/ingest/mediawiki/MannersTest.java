package org.tributary.ingest.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.wire.ActionApi;
import org.tributary.ingest.mediawiki.wire.ContactConfig;
import org.tributary.ingest.mediawiki.wire.MediaWikiConfig;
import org.tributary.ingest.mediawiki.wire.WikiHttp;
import org.tributary.ingest.mediawiki.wire.WikiProblem;
import org.tributary.ingest.mediawiki.wire.WikiProblem.Kind;
import org.tributary.testing.MisbehavingWiki;
import org.tributary.testing.Misbehaviour;
import org.tributary.testing.RawServer;

/** What a wiki does wrong becomes a short wait or one clear sentence. */
final class MannersTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "tributary.ingest.mediawiki.retry-delay", "10ms",
            "tributary.ingest.mediawiki.retry-delay-max", "2s",
            "tributary.ingest.mediawiki.connect-timeout", "2s",
            "tributary.ingest.mediawiki.answer-bytes-max", "100000",
            "tributary.ingest.mediawiki.requests-per-minute-max", "6000",
            "tributary.ingest.contact", "gardener@example.org");

    private final MediaWikiConfig config = SettingsForTests.of(MediaWikiConfig.class, SETTINGS);
    private final WikiHttp http = new WikiHttp(config, SettingsForTests.of(ContactConfig.class, SETTINGS));
    private final WikiDiscovery discovery = new WikiDiscovery(http, config, Clock.systemUTC());
    private MisbehavingWiki server;
    private WikiReader reader;

    @BeforeEach
    void start() throws IOException {
        server = new MisbehavingWiki(Clock.systemUTC());
        Wiki wiki = discovery.discover(server.url(), Optional.empty());
        reader = new WikiReaders(http, config, Clock.systemUTC()).reader(wiki).orElseThrow();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_wiki_is_found_from_any_of_its_addresses() {
        String host = server.url().substring("http://".length());

        for (String address : List.of(
                server.url(),
                server.url() + "/",
                server.url() + "/wiki/Some_page",
                server.url() + "/w/index.php?title=Some_page",
                server.apiUrl(),
                host)) {
            assertThat(discovery.discover(address, Optional.empty()).apiUrl()).isEqualTo(server.apiUrl());
        }
    }

    @Test
    void every_request_says_who_we_are_and_asks_for_little() {
        reader.now();

        MisbehavingWiki.Request request = server.requests().getLast();
        assertThat(request.headers())
                .containsEntry("User-agent", "Tributary/0.1 (gardener@example.org)")
                .containsEntry("Accept-encoding", "gzip");
        assertThat(request.parameters()).containsEntry("maxlag", "5").containsEntry("formatversion", "2");
    }

    @Test
    void what_passes_is_asked_again_until_it_has_passed() {
        for (Misbehaviour passing : List.of(
                new Misbehaviour.Status(429, null),
                new Misbehaviour.Status(503, "0"),
                new Misbehaviour.Status(500, null),
                new Misbehaviour.ApiError("maxlag", null),
                new Misbehaviour.ApiError("readonly", null),
                new Misbehaviour.ApiError("ratelimited", null),
                new Misbehaviour.ApiError("internal_api_error_DBQueryError", null),
                new Misbehaviour.Truncated(),
                new Misbehaviour.TornGzip(),
                new Misbehaviour.FalseGzip(),
                new Misbehaviour.ShortLength(7),
                new Misbehaviour.Silence(),
                new Misbehaviour.Reset())) {
            server.misbehave(passing, passing);

            assertThat(reader.now()).as("after %s", passing).isNotNull();
        }
    }

    @Test
    void a_wiki_that_says_when_to_come_back_is_left_alone_until_then() {
        server.misbehave(new Misbehaviour.Status(429, "1"));

        reader.now();

        List<Instant> last = server.requests().reversed().stream()
                .limit(2)
                .map(MisbehavingWiki.Request::at)
                .toList();
        assertThat(Duration.between(last.getLast(), last.getFirst())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_long_wait_is_handed_to_the_feed() {
        server.misbehave(new Misbehaviour.Status(503, "3600"));
        int before = server.requests().size();

        WikiProblem problem = problem();

        assertThat(problem.kind()).isEqualTo(Kind.BUSY);
        assertThat(problem.retryAfter()).contains(Duration.ofHours(1));
        assertThat(server.requests()).hasSize(before + 1);
    }

    @Test
    void what_does_not_pass_is_told_in_one_sentence_and_not_asked_again() {
        Map<Misbehaviour, Kind> expected = Map.of(
                new Misbehaviour.Html(), Kind.NOT_JSON,
                new Misbehaviour.Status(403, null), Kind.FORBIDDEN,
                new Misbehaviour.Status(404, null), Kind.NOT_FOUND,
                new Misbehaviour.ApiError("readapidenied", null), Kind.PRIVATE,
                new Misbehaviour.Redirect("http://elsewhere.invalid/"), Kind.REDIRECTED,
                new Misbehaviour.Huge(200_000), Kind.TOO_LARGE);
        expected.forEach((misbehaviour, kind) -> {
            server.misbehave(misbehaviour);
            int before = server.requests().size();

            WikiProblem problem = problem();

            assertThat(problem.kind()).as("%s", misbehaviour).isEqualTo(kind);
            assertThat(problem.sentence()).isNotBlank().doesNotContain("\n");
            assertThat(server.requests()).hasSize(before + 1);
        });
    }

    @Test
    void an_answer_that_leaves_something_out_is_asked_for_again() {
        RevisionId one = new RevisionId(server.pages().edit("Page", "one"));
        RevisionId two = new RevisionId(server.pages().edit("Page", "two"));
        server.misbehave(new Misbehaviour.Altered(MannersTest::leaveOneOut));

        assertThat(reader.revisions(List.of(one, two))).containsOnlyKeys(one, two);
        assertThat(reader.revisions(List.of(one, new RevisionId(99)))).containsOnlyKeys(one);
    }

    @Test
    void an_answer_that_stays_short_is_not_believed() {
        RevisionId one = new RevisionId(server.pages().edit("Page", "one"));
        server.misbehaveAlways(new Misbehaviour.Altered(MannersTest::leaveOneOut));

        WikiProblem problem = catchThrowableOfType(WikiProblem.class, () -> reader.revisions(List.of(one)));

        assertThat(problem.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(problem.sentence()).contains("left 1 revisions out");
    }

    @Test
    void an_answer_that_was_cut_and_does_not_go_on_is_asked_for_again() {
        server.misbehave(new Misbehaviour.Altered(answer -> answer.withObject("/warnings/result")
                .put("warnings", "This result was truncated because it would otherwise be larger than the limit.")));
        int before = server.requests().size();

        reader.now();

        assertThat(server.requests()).hasSize(before + 2);
    }

    @Test
    void answers_that_lead_in_circles_are_refused() {
        PageId page = new PageId(1);
        server.pages().edit("Page", "one");
        server.misbehaveAlways(new Misbehaviour.Altered(answer -> answer.withObject("/continue")
                .put("rvcontinue", "20260101|7")
                .put("apcontinue", "Page")
                .put("rccontinue", "20260101|7")
                .put("lecontinue", "20260101|7")
                .put("continue", "-||")));

        for (ThrowingCallable question : List.<ThrowingCallable>of(
                () -> reader.history(page, "20260101|7"),
                () -> reader.lists().beginning(0, "", "Page", 50),
                () -> reader.revisions(List.of(new RevisionId(1))),
                () -> reader.changesSince(Instant.parse("2100-01-01T00:00:00Z")))) {
            WikiProblem problem = catchThrowableOfType(WikiProblem.class, question);

            assertThat(problem.sentence()).contains("never end");
        }
    }

    private static void leaveOneOut(ObjectNode answer) {
        if (answer.path("query").path("pages") instanceof ArrayNode pages && !pages.isEmpty()) {
            pages.remove(0);
        }
    }

    @Test
    void an_absent_wiki_is_told_from_an_unknown_host() {
        server.vanish();

        assertThat(problem().kind()).isEqualTo(Kind.REFUSED);
        assertThat(discoveryProblem("http://no-such-wiki.invalid/").kind()).isEqualTo(Kind.HOST_UNKNOWN);
        assertThat(discoveryProblem("mailto:someone").kind()).isEqualTo(Kind.BAD_ADDRESS);
    }

    @Test
    void the_budget_of_a_wiki_is_kept() {
        MediaWikiConfig slow = SettingsForTests.of(
                MediaWikiConfig.class, Map.of("tributary.ingest.mediawiki.requests-per-minute-max", "300"));
        WikiHttp paced = new WikiHttp(slow, SettingsForTests.of(ContactConfig.class, Map.of()));
        ActionApi api = new ActionApi(paced, URI.create(server.apiUrl()), slow, Clock.systemUTC());
        int before = server.requests().size();

        for (int request = 0; request < 6; request++) {
            api.query(Map.of("curtimestamp", "1"));
        }

        List<MisbehavingWiki.Request> asked = server.requests().subList(before, before + 6);
        assertThat(Duration.between(asked.getFirst().at(), asked.getLast().at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(950));
    }

    @Test
    void an_answer_of_five_megabytes_is_read() {
        MediaWikiConfig byDefault = SettingsForTests.of(MediaWikiConfig.class, Map.of());
        ActionApi api = api(byDefault, server.apiUrl());
        server.misbehave(new Misbehaviour.Padded(5_000_000));

        assertThat(api.query(Map.of("curtimestamp", "1")).has("curtimestamp")).isTrue();
    }

    @Test
    void an_answer_that_dribbles_is_given_up_after_the_time_it_may_take() {
        MediaWikiConfig impatient = SettingsForTests.of(
                MediaWikiConfig.class,
                Map.of(
                        "tributary.ingest.mediawiki.answer-timeout", "1s",
                        "tributary.ingest.mediawiki.retries-max", "1",
                        "tributary.ingest.mediawiki.retry-delay", "10ms"));
        ActionApi api = api(impatient, server.apiUrl());
        server.misbehaveAlways(new Misbehaviour.Dribble(Duration.ofMillis(100)));
        int before = server.requests().size();

        WikiProblem problem = catchThrowableOfType(WikiProblem.class, () -> api.query(Map.of("curtimestamp", "1")));

        assertThat(problem.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(server.requests()).hasSize(before + 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "HTTP/1.1 200 OK|Content-Length: 9||{\"curtimestamp\": \"2026-01-02T03:04:05Z\"} ! TRUNCATED",
                "HTTP/1.1 200 OK|Content-Length: 9000||{\"curtimestamp\": \"2026-01-02T03:04:05Z\"} ! CUT",
                "HTTP/1.1 200 OK|Content-Length: -9||{} ! CUT",
                "HTTP/1.1 200 OK|Content-Length: nine||{} ! CUT",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||zz|{} ! CUT",
                "SSH-2.0-OpenSSH_9.9| ! CUT"
            })
    void what_is_not_the_http_it_claims_to_be_is_told_as_cut(String answer, Kind kind) throws IOException {
        try (RawServer raw = new RawServer(answer.replace("|", "\r\n"))) {
            ActionApi api = api(config, "http://127.0.0.1:" + raw.port() + "/w/api.php");

            WikiProblem problem = catchThrowableOfType(WikiProblem.class, () -> api.query(Map.of("curtimestamp", "1")));

            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(raw.connections()).isEqualTo(1 + config.retriesMax());
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_told_and_not_tried_again(@TempDir Path folder) throws Exception {
        try (RawServer raw =
                new RawServer(SelfSigned.socket(folder), "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
            ActionApi api = api(config, "https://localhost:" + raw.port() + "/w/api.php");

            WikiProblem problem = catchThrowableOfType(WikiProblem.class, () -> api.query(Map.of("curtimestamp", "1")));

            assertThat(problem.kind()).isEqualTo(Kind.TLS);
            assertThat(problem.sentence()).startsWith("no trusted connection to localhost");
            assertThat(raw.connections()).isEqualTo(1);
        }
    }

    @Test
    void the_budget_of_a_wiki_is_kept_while_it_fails() {
        MediaWikiConfig slow = SettingsForTests.of(
                MediaWikiConfig.class,
                Map.of(
                        "tributary.ingest.mediawiki.requests-per-minute-max", "600",
                        "tributary.ingest.mediawiki.retry-delay", "1ms"));
        ActionApi api = api(slow, server.apiUrl());
        server.misbehaveAlways(new Misbehaviour.Reset());
        int before = server.requests().size();

        for (int question = 0; question < 4; question++) {
            assertThat(catchThrowableOfType(WikiProblem.class, () -> api.query(Map.of("curtimestamp", "1"))))
                    .isNotNull();
        }

        List<MisbehavingWiki.Request> asked =
                server.requests().subList(before, server.requests().size());
        assertThat(asked).hasSize(4 * (1 + slow.retriesMax()));
        assertThat(Duration.between(asked.getFirst().at(), asked.getLast().at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(100L * (asked.size() - 1) - 60));
    }

    private static ActionApi api(MediaWikiConfig manners, String address) {
        WikiHttp fresh = new WikiHttp(manners, SettingsForTests.of(ContactConfig.class, Map.of()));
        return new ActionApi(fresh, URI.create(address), manners, Clock.systemUTC());
    }

    private WikiProblem problem() {
        WikiProblem problem = catchThrowableOfType(WikiProblem.class, reader::now);
        assertThat(problem).isNotNull();
        return problem;
    }

    private WikiProblem discoveryProblem(String address) {
        WikiProblem problem =
                catchThrowableOfType(WikiProblem.class, () -> discovery.discover(address, Optional.empty()));
        assertThat(problem).isNotNull();
        return problem;
    }
}
