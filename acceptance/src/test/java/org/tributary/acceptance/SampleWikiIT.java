package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain {@code up}: ready with the sample wiki, which can be read, credited, searched and subscribed to. */
final class SampleWikiIT {
    private static final String WIKI = "/v1/wikis/neurowiki";
    private static final String TITLE = "Amyotrophic lateral sclerosis";

    /** The ground of a bar's first part, as the style sheet has it. */
    private static final int LARGEST_SHARE = 0x8ecbd9;

    /** Ports of services, counted from that of the door. */
    private static final int INGEST = 1;

    private static final int SEARCH = 2;

    @TempDir
    private static Path folder;

    private static RunningTributary tributary;
    private static Wire wire;

    @BeforeAll
    static void start_it_as_a_user_would() throws IOException {
        tributary = RunningTributary.up(folder.resolve("data"));
        wire = tributary.wire();
    }

    @AfterAll
    static void stop_it() throws Exception {
        tributary.close();
    }

    @Test
    void everything_is_healthy_at_the_one_address() {
        JsonNode health = wire.json("/q/health");

        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.findValuesAsText("name")).contains("ingest", "search", "article");
    }

    @Test
    void the_wiki_is_listed_with_its_licence() {
        JsonNode wiki = wire.json(WIKI);

        assertThat(wiki.path("name").asText()).isEqualTo("NeuroWiki");
        assertThat(wiki.path("pages").asInt()).isPositive();
        assertThat(wiki.path("revisions").asInt())
                .isGreaterThan(wiki.path("pages").asInt());
        assertThat(wiki.path("licence").toString()).contains("CC-BY-SA-4.0");
    }

    @Test
    void an_article_is_read_with_its_credits_and_its_history() {
        JsonNode article = article();
        String page = WIKI + "/pages/" + article.path("page_id").asLong();

        JsonNode history = wire.json(page + "/history");
        HttpResponse<String> attribution = wire.get(page + "/attribution?form=text", "text/plain");

        assertThat(article.path("revision").path("rev_id").asLong()).isPositive();
        assertThat(history.path("items").size()).isPositive();
        assertThat(attribution.statusCode()).isEqualTo(200);
        assertThat(attribution.body()).contains("CC BY-SA 4.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mwn.js", "nodemw.js"})
    void libraries_for_bots_read_from_it_as_from_a_mediawiki(String script) throws Exception {
        String api = tributary.address() + "/wikis/neurowiki/api.php";
        BotLibraries.node(script, folder, api, TITLE);
    }

    @Test
    void the_text_of_a_revision_is_served_byte_for_byte() {
        long revision = article().path("revision").path("rev_id").asLong();

        HttpResponse<String> text = wire.get(WIKI + "/revisions/" + revision + "/text", "text/plain");

        assertThat(text.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).matches("(?i)text/plain; ?charset=utf-8"));
        assertThat(text.body()).contains("motor neuron");
    }

    @Test
    void search_finds_it() {
        JsonNode hits = wire.json("/v1/search?q=" + Wire.encoded("amyotrophic lateral sclerosis"));

        assertThat(hits.path("items").findValuesAsText("page_title")).contains("Amyotrophic_lateral_sclerosis");
    }

    @Test
    void people_get_pages() {
        HttpResponse<String> home = wire.get("/", "text/html");
        HttpResponse<String> search = wire.get("/search?q=neuron", "text/html");

        assertThat(home.body()).contains("NeuroWiki");
        assertThat(search.statusCode()).isEqualTo(200);
    }

    @Test
    void a_browser_shows_who_wrote_an_article_and_who_edited_it(@TempDir Path profile) throws Exception {
        String page = "/wikis/neurowiki/pages/" + article().path("page_id").asLong() + "/contributors";
        JsonNode made = wire.json("/v1" + page);
        JsonNode wrote = wire.json("/v1" + page.replace("/contributors", "/authorship"));

        Chromium.Seen seen = Chromium.look(tributary.address() + page + "?bots=exclude&sort=last", profile);

        assertThat(seen.document())
                .contains(made.path("items").get(0).path("user_text").asText())
                .contains("bots=exclude", "reverted=exclude", "sort=first", "without bots ✓", "last to edit ✓")
                .containsPattern("aria-label=\"[^\"]*"
                        + Pattern.quote(wrote.at("/editors/0/editor/user_text").asText()) + " [0-9.]+ %");
        assertThat(seen.shows(LARGEST_SHARE, 200))
                .as("the bar is drawn in its colours")
                .isTrue();
    }

    @Test
    void schemas_are_published() {
        assertThat(wire.json("/v1/schemas").size()).isPositive();
    }

    @Test
    @Timeout(60)
    void changes_stream_through_the_door_with_licence_and_credits() throws IOException {
        String path = "/v2/stream/tributary.article_change.v1?since=2000-01-01T00:00:00Z";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(wire.stream(path), StandardCharsets.UTF_8))) {
            String id = "";
            String line = lines.readLine();
            while (!line.startsWith("data: {")) {
                id = line.startsWith("id: ") ? line.substring(4) : id;
                line = lines.readLine();
            }
            JsonNode event = Wire.tree(line.substring(6));

            assertThat(Wire.tree(id).isArray()).isTrue();
            assertThat(event.path("$schema").asText()).startsWith("/tributary/article-change/");
            assertThat(event.toString()).contains("CC-BY-SA-4.0");
        }
    }

    @ParameterizedTest
    @MethodSource("org.tributary.acceptance.DocumentedCommands#reading")
    void a_documented_command_answers(String command) throws Exception {
        String said = DocumentedCommands.run(command, tributary.address());

        assertThat(said).isNotBlank().doesNotStartWith("exit code").doesNotContain("\"status\":4");
    }

    @Test
    void what_is_not_there_is_a_problem_that_came_through_the_door() {
        HttpResponse<String> answer = wire.get("/v1/no-such-route", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
    }

    @Test
    void whatever_is_asked_for_that_makes_no_sense_is_refused_clearly_on_every_route() {
        List<Wire> services = List.of(wire, service(INGEST), service(SEARCH));

        assertThat(new HostileRequests(wire).failures(services)).isEmpty();
    }

    @Test
    void everything_held_is_read_back_and_every_ledger_is_proved_on_the_command_line() throws Exception {
        String store = RunningTributary.run(
                "verify", "--store", "--data", tributary.data().toString());
        String ledger = RunningTributary.run(
                "verify", "--ledger", "--data", tributary.data().toString());

        String revisions = String.format(
                Locale.ROOT, "%,d", wire.json(WIKI).path("revisions").asLong());
        assertThat(store).startsWith("0 ").contains("Revisions read back: " + revisions, "Texts damaged or missing: 0");
        assertThat(ledger).startsWith("0 ").contains(revisions);
    }

    @Test
    void a_copy_in_a_file_is_looked_at_on_the_command_line() throws Exception {
        JsonNode article = article();
        String page = WIKI + "/pages/" + article.path("page_id").asLong();
        String shown = wire.get(page + "/html", "text/html").body();
        String credits = wire.get(page + "/attribution?form=html&length=full", "text/html")
                .body();
        Path bare = Files.writeString(folder.resolve("bare.html"), shown);
        Path whole = Files.writeString(folder.resolve("whole.html"), shown + credits);

        String missing = compliance(bare.toString());
        String complete = compliance(whole.toString());

        assertThat(missing)
                .startsWith("1 ")
                .contains("licence: missing.", "authors: missing.", "What would say it all:");
        assertThat(complete)
                .startsWith("0 ")
                .contains("licence: ok.", "authors: ok.")
                .doesNotContain(": missing.", ": wrong.");
    }

    @Test
    void a_copy_that_may_not_be_fetched_or_is_not_there_is_refused_in_one_sentence() throws Exception {
        assertThat(compliance(tributary.address() + "/wikis/neurowiki"))
                .startsWith("1 ")
                .contains("only addresses of the public internet are asked")
                .hasLineCount(1);
        assertThat(compliance(folder.resolve("nothing.html").toString()))
                .startsWith("1 ")
                .contains("nor a file")
                .hasLineCount(1);
    }

    private static String compliance(String page) throws Exception {
        return RunningTributary.run(
                "compliance",
                page,
                "--wiki",
                "neurowiki",
                "--title",
                TITLE,
                "--data",
                tributary.data().toString());
    }

    @Test
    void a_second_up_on_the_same_folder_is_refused_in_one_sentence() throws Exception {
        String said = RunningTributary.run(
                "up", "--data", tributary.data().toString(), "--port", Integer.toString(PortBlock.findFree()));

        assertThat(said)
                .startsWith("1 ")
                .contains("already runs on", tributary.address())
                .hasLineCount(1);
    }

    @Test
    void a_busy_port_is_refused_in_one_sentence() throws Exception {
        String said = RunningTributary.run(
                "up", "--data", folder.resolve("other").toString(), "--port", Integer.toString(tributary.port()));

        assertThat(said).startsWith("1 ").contains("Port " + tributary.port()).contains("is taken by another program");
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_in_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        String said = RunningTributary.run("up", "--data", file.resolve("data").toString());

        assertThat(said).startsWith("1 ").contains("cannot be written").hasLineCount(1);
    }

    @Test
    void status_says_what_is_held() throws Exception {
        String said = RunningTributary.run("status", "--data", tributary.data().toString());

        assertThat(said).startsWith("0 ").contains("neurowiki (NeuroWiki)");
    }

    @Test
    void status_of_a_folder_where_nothing_runs_is_one_sentence() throws Exception {
        String said = RunningTributary.run(
                "status", "--data", folder.resolve("nothing").toString());

        assertThat(said).startsWith("1 ").contains("does not run on").hasLineCount(1);
    }

    private static JsonNode article() {
        return wire.json(WIKI + "/pages?title=" + Wire.encoded("Amyotrophic lateral sclerosis"));
    }

    private static Wire service(int offset) {
        return new Wire("http://127.0.0.1:" + (tributary.port() + offset));
    }
}
