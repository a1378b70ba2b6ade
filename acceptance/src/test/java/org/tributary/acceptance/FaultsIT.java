package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.testing.MisbehavingWiki;
import org.tributary.testing.Misbehaviour;
import org.tributary.testing.SharedData;

/** Bad addresses, bad dumps and servers that are killed: a clear message, what was good is kept, and it goes on. */
final class FaultsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private static RunningTributary tributary;

    @BeforeAll
    static void start_it_as_a_user_would() throws IOException {
        tributary = RunningTributary.up(folder.resolve("data"), "--no-sample");
    }

    @AfterAll
    static void stop_it() throws Exception {
        tributary.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "macbre_dump.xml.7z           | macbre      | 3  | 3   | read to its end",
                "macbre_dump.xml.bz2          | fowiki      | 2  | 2   | read to its end",
                "wikitrust_wiki1.xml          | trust1      | 1  | 3   | read to its end",
                "wikitrust_wiki2.xml          | trust2      | 1  | 3   | read to its end",
                "wikitrust_wiki3.xml          | trust3      | 1  | 3   | read to its end",
                "wikitrust_wiki4.xml          | trust4      | 1  | 4   | read to its end",
                "wikitrust_wiki5.xml          | trust5      | 1  | 4   | read to its end",
                "wikitrust_wiki_00023.xml     | trust23     | 1  | 247 | read to its end",
                "wikidetox_original_example.xml | detox     | 4  | 5   | read to its end"
            })
    void an_odd_dump_is_read_as_far_as_it_is_good(String name, String wikiId, int pages, int revisions, String end)
            throws Exception {
        Path dump = SharedData.file("oddities/" + name);

        String said = imported(dump, wikiId);

        assertThat(said).contains(end);
        Holdings held = new Holdings(tributary.wire(), wikiId);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(new long[] {held.pagesCounted(), held.revisionsCounted()})
                        .containsExactly(pages, revisions));
    }

    @Test
    void a_dump_that_is_cut_off_keeps_what_came_before_and_says_where_it_ends() throws Exception {
        byte[] whole = DumpsForTests.ofPages(40).getBytes(StandardCharsets.UTF_8);
        Path cut = Files.write(folder.resolve("cut.xml"), Arrays.copyOf(whole, whole.length / 2));

        String said = imported(cut, "cutwiki");

        assertThat(said).startsWith("1 ").contains("cut off", "in line");
        Holdings held = new Holdings(tributary.wire(), "cutwiki");
        await().atMost(PATIENCE).until(() -> held.pagesCounted() >= 18);

        Files.write(cut, whole);
        assertThat(imported(cut, "cutwiki")).startsWith("0 ");
        await().atMost(PATIENCE).until(() -> held.pagesCounted() == 40);
    }

    @Test
    void a_file_that_is_no_dump_is_refused_in_one_sentence() throws Exception {
        Path picture = Files.write(folder.resolve("picture.xml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26});

        String said = imported(picture, "picturewiki");

        assertThat(said).startsWith("1 ").doesNotContain("Exception");
        assertThat(said.lines().count()).isEqualTo(1);
    }

    @Test
    void an_address_where_nobody_listens_is_refused_in_one_sentence() throws Exception {
        String said = RunningTributary.run(
                "follow", "http://127.0.0.1:9/", "--data", tributary.data().toString());

        assertThat(said).startsWith("1 ").contains("127.0.0.1").hasLineCount(1);
    }

    @Test
    void a_site_that_is_no_wiki_is_refused_in_one_sentence() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = "<!doctype html><title>Flowers</title><p>No wiki.".getBytes(StandardCharsets.UTF_8);
        site.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.start();

        String address = "http://127.0.0.1:" + site.getAddress().getPort() + "/";
        String said = RunningTributary.run(
                "follow", address, "--data", tributary.data().toString());

        site.stop(0);
        assertThat(said).startsWith("1 ").containsIgnoringCase("mediawiki").hasLineCount(1);
    }

    @Test
    void a_followed_wiki_that_answers_html_is_said_to_be_broken_and_followed_again_when_it_is_back() throws Exception {
        try (MisbehavingWiki wiki = new MisbehavingWiki(Clock.systemUTC())) {
            wiki.pages().edit("Glia", "More than glue.");
            String said = RunningTributary.run(
                    "follow",
                    wiki.url(),
                    "--wiki-id",
                    "gliawiki",
                    "--data",
                    tributary.data().toString());
            assertThat(said).startsWith("0 ");
            Holdings held = new Holdings(tributary.wire(), "gliawiki");
            await().atMost(PATIENCE).until(() -> held.revisionsCounted() == 1);

            wiki.misbehaveAlways(new Misbehaviour.Html());
            await().atMost(PATIENCE).until(() -> state("gliawiki").equals("broken"));
            JsonNode told = tributary.wire().json("/v1/wikis/gliawiki");
            wiki.pages().edit("Glia", "More than glue, by far.");
            wiki.behave();

            assertThat(told.path("problem").asText()).contains("HTML");
            await().atMost(PATIENCE)
                    .until(() ->
                            held.revisionsCounted() == 2 && state("gliawiki").equals("live"));
        }
    }

    @Test
    void an_import_goes_on_when_kafka_and_postgresql_were_killed_under_it() throws Exception {
        Path dump = Files.writeString(folder.resolve("killed.xml"), DumpsForTests.ofPages(3000));
        Holdings held = new Holdings(tributary.wire(), "killedwiki");
        ProcessHandle postmaster = tributary.postmaster().findFirst().orElseThrow();

        tributary.wire().post("/v1/imports", "{\"file\": \"" + dump + "\", \"wiki_id\": \"killedwiki\"}");
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> held.pagesCounted() > 0);
        tributary.part("KafkaBroker").destroyForcibly();
        postmaster.destroyForcibly();

        tributary.awaitLine("Kafka runs again.", PATIENCE);
        tributary.awaitLine("PostgreSQL runs again.", PATIENCE);
        await().atMost(PATIENCE).until(() -> held.pagesCounted() == 3000);
        assertThat(held.revisionsCounted()).isEqualTo(6000);
    }

    private static String state(String wikiId) {
        return tributary.wire().json("/v1/wikis/" + wikiId).path("state").asText();
    }

    private static String imported(Path dump, String wikiId) throws Exception {
        return RunningTributary.run(
                "import",
                dump.toString(),
                "--wiki-id",
                wikiId,
                "--data",
                tributary.data().toString());
    }
}
